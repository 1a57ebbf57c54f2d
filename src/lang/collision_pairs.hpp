// SPDX-License-Identifier: MIT
// Words one letter apart that must never be taken for one another. Given by their stems, so that every form is meant: a
// typo that is equally near to «отмена» and to «обмена» is left as it is.
// Source: measured collisions of customer messages, and pairs of prefixed verbs with opposite senses.
#pragma once

#include <array>
#include <string_view>

namespace otvet::lang {

struct CollisionPair {
    std::u32string_view one;
    std::u32string_view other;
};

inline constexpr std::array kCollisionPairs = std::to_array<CollisionPair>({
    {U"отмен", U"обмен"}, {U"код", U"год"}, {U"доставк", U"поставк"}, {U"достав", U"постав"},
    {U"товар", U"повар"}, {U"сда", U"да"}, {U"верн", U"сверн"}, {U"вход", U"выход"},
    {U"вой", U"вый"}, {U"брак", U"брат"}, {U"брак", U"брал"}, {U"сумм", U"сумк"},
    {U"карта", U"кара"}, {U"карту", U"кару"}, {U"карты", U"кары"}, {U"прода", U"преда"},
    {U"отда", U"сда"}, {U"оплат", U"отплат"}, {U"приход", U"проход"}, {U"приход", U"уход"},
    {U"получ", U"поруч"}, {U"включ", U"выключ"}, {U"отключ", U"подключ"}, {U"списа", U"описа"},
    {U"списа", U"вписа"}, {U"перенес", U"принес"}, {U"довез", U"привез"}, {U"чек", U"чех"},
    {U"склад", U"вклад"}, {U"принял", U"поднял"}, {U"счет", U"чет"},
});

namespace collision_detail {
constexpr bool apart() {
    for (const CollisionPair& pair : kCollisionPairs) {
        if (pair.one.starts_with(pair.other) || pair.other.starts_with(pair.one)) return false;
    }
    return true;
}
}  // namespace collision_detail
static_assert(collision_detail::apart(), "a stem that begins with its twin would bar its own forms");

/// A repair that only puts on or takes off this prefix turns the sense round («неудобно» → «удобно»).
inline constexpr std::u32string_view kNegation = U"не";

}  // namespace otvet::lang
