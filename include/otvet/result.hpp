// SPDX-License-Identifier: MIT
// A value or an error, for calls that can fail at run time.
//
//   otvet::Result<Engine> r = ...;
//   if (!r) { log(r.error().message); return; }
//   use(*r);
//
// Thread-compatible: like any value, one thread may change it while no other uses it.
// Own type on purpose: an alias of std::expected would change mangled names with the
// consumer's language standard.
#pragma once

#include <exception>
#include <string>
#include <utility>
#include <variant>

#include "otvet/export.hpp"

namespace otvet {

/// What went wrong at run time. `code` is stable, `message` is for people.
struct Error {
    std::string code;     ///< e.g. "dictionary.damaged"; stable between releases
    std::string message;  ///< one sentence, UTF-8
    std::string context;  ///< the file or value it is about; may be empty
};

/// Thrown only by Result::value() on an error.
class OTVET_API Exception : public std::exception {
public:
    explicit Exception(Error error) : error_(std::move(error)) {}
    [[nodiscard]] const char* what() const noexcept override { return error_.message.c_str(); }
    [[nodiscard]] const Error& error() const noexcept { return error_; }

private:
    Error error_;
};

/// Either a `T` or an `Error`. Spelled like std::expected.
template <class T>
class [[nodiscard]] Result {
public:
    Result(T value) : state_(std::move(value)) {}      // NOLINT(google-explicit-constructor)
    Result(Error error) : state_(std::move(error)) {}  // NOLINT(google-explicit-constructor)

    [[nodiscard]] bool has_value() const noexcept { return state_.index() == 0; }
    explicit operator bool() const noexcept { return has_value(); }

    /// The value. Precondition: has_value().
    T& operator*() & { return *std::get_if<0>(&state_); }
    const T& operator*() const& { return *std::get_if<0>(&state_); }
    T&& operator*() && { return std::move(*std::get_if<0>(&state_)); }
    T* operator->() { return std::get_if<0>(&state_); }
    const T* operator->() const { return std::get_if<0>(&state_); }

    /// The value, or throws otvet::Exception.
    T& value() & {
        if (!has_value()) throw Exception(error());
        return **this;
    }
    T&& value() && {
        if (!has_value()) throw Exception(error());
        return std::move(**this);
    }

    /// The error. Precondition: !has_value().
    [[nodiscard]] const Error& error() const { return *std::get_if<1>(&state_); }

    /// f(value) wrapped again, or the same error.
    template <class F>
    auto transform(F&& f) const -> Result<decltype(f(std::declval<const T&>()))> {
        if (!has_value()) return error();
        return f(**this);
    }
    /// f(value), itself a Result, or the same error.
    template <class F>
    auto and_then(F&& f) const -> decltype(f(std::declval<const T&>())) {
        if (!has_value()) return error();
        return f(**this);
    }

private:
    std::variant<T, Error> state_;
};

}  // namespace otvet
