// SPDX-License-Identifier: MIT
// An observer that counts, and the page that Prometheus reads. Labels are ids of the pack and names of the library: no word
// of any message is in reach of an observer.
#pragma once

#include <array>
#include <atomic>
#include <chrono>
#include <map>
#include <mutex>
#include <ostream>
#include <string>

#include <otvet/live.hpp>

class Metrics : public otvet::Observer {
public:
    void reply_done(const otvet::ReplyDone& done) noexcept override {
        Shard& shard = shards_[shard_of_thread()];
        const std::lock_guard lock(shard.mutex);  // a shard a thread: nobody waits
        ++shard.outcomes[static_cast<std::size_t>(done.outcome)];
        ++shard.intents[std::string(done.intent)];
        shard.repairs += done.repairs;
        shard.degraded += done.degraded != 0 ? 1 : 0;
        const double seconds = std::chrono::duration<double>(done.duration).count();
        shard.seconds += seconds;
        for (std::size_t i = 0; i < kBounds.size(); ++i) shard.buckets[i] += seconds <= kBounds[i] ? 1 : 0;
    }

    void reload_done(const otvet::ReloadDone& done) noexcept override {
        ++reloads_[static_cast<std::size_t>(done.outcome)];
    }

    void print(std::ostream& out, const otvet::LiveState& state) const;

private:
    static constexpr std::array<double, 6> kBounds{1e-5, 3e-5, 1e-4, 3e-4, 1e-3, 1e-2};

    struct alignas(64) Shard {
        mutable std::mutex mutex;
        std::array<long, 4> outcomes{};
        std::map<std::string, long> intents;
        std::array<long, kBounds.size()> buckets{};
        double seconds = 0;
        long repairs = 0, degraded = 0;
    };

    static std::size_t shard_of_thread() {
        static std::atomic<std::size_t> next{0};
        static thread_local const std::size_t mine = next++ % kShards;
        return mine;
    }

    static constexpr std::size_t kShards = 16;
    std::array<Shard, kShards> shards_;
    std::array<std::atomic<long>, 3> reloads_{};
};

inline void Metrics::print(std::ostream& out, const otvet::LiveState& state) const {
    Shard sum;
    for (const Shard& shard : shards_) {
        const std::lock_guard lock(shard.mutex);
        for (std::size_t i = 0; i < sum.outcomes.size(); ++i) sum.outcomes[i] += shard.outcomes[i];
        for (std::size_t i = 0; i < kBounds.size(); ++i) sum.buckets[i] += shard.buckets[i];
        for (const auto& [intent, count] : shard.intents) sum.intents[intent] += count;
        sum.seconds += shard.seconds;
        sum.repairs += shard.repairs;
        sum.degraded += shard.degraded;
    }
    long replies = 0;
    out << "# HELP otvet_replies_total Replies by outcome.\n# TYPE otvet_replies_total counter\n";
    for (std::size_t i = 0; i < sum.outcomes.size(); ++i) {
        replies += sum.outcomes[i];
        out << "otvet_replies_total{outcome=\"" << to_string(static_cast<otvet::Outcome>(i)) << "\"} " << sum.outcomes[i] << '\n';
    }
    out << "# HELP otvet_intent_replies_total Replies by the first intent.\n# TYPE otvet_intent_replies_total counter\n";
    for (const auto& [intent, count] : sum.intents) {
        out << "otvet_intent_replies_total{intent=\"" << intent << "\"} " << count << '\n';
    }
    out << "# HELP otvet_reply_seconds Time of a reply.\n# TYPE otvet_reply_seconds histogram\n";
    for (std::size_t i = 0; i < kBounds.size(); ++i) {
        out << "otvet_reply_seconds_bucket{le=\"" << kBounds[i] << "\"} " << sum.buckets[i] << '\n';
    }
    out << "otvet_reply_seconds_bucket{le=\"+Inf\"} " << replies << "\notvet_reply_seconds_sum " << sum.seconds
        << "\notvet_reply_seconds_count " << replies << '\n';
    out << "# HELP otvet_repaired_words_total Words read only after a repair.\n# TYPE otvet_repaired_words_total counter\n"
        << "otvet_repaired_words_total " << sum.repairs << '\n'
        << "# HELP otvet_degraded_total Replies with a flag of Reply::degraded.\n# TYPE otvet_degraded_total counter\n"
        << "otvet_degraded_total " << sum.degraded << '\n';
    out << "# HELP otvet_reloads_total Reloads by outcome.\n# TYPE otvet_reloads_total counter\n";
    for (std::size_t i = 0; i < reloads_.size(); ++i) {
        out << "otvet_reloads_total{outcome=\"" << to_string(static_cast<otvet::ReloadOutcome>(i)) << "\"} " << reloads_[i] << '\n';
    }
    out << "# HELP otvet_pack_loaded_timestamp_seconds When the live pack took over.\n"
        << "# TYPE otvet_pack_loaded_timestamp_seconds gauge\n"
        << "otvet_pack_loaded_timestamp_seconds{hash=\"" << state.pack_hash.substr(0, 12) << "\"} " << state.loaded_at << '\n';
}
