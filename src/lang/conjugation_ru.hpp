// SPDX-License-Identifier: MIT
// How Russian verbs make their forms, as tables of endings. They over-generate on purpose: the dictionary generator
// keeps only what stands in the Hunspell dictionary as a word without a paradigm of its own.
// Source: own work after A. Zaliznyak's verb classes; checked against the dictionary. Written folded (е for ё).
#pragma once

#include <array>
#include <string_view>

namespace otvet::lang {

/// Ending of the infinitive (or adjective) → what stands instead of it.
struct StemRule {
    std::u32string_view infinitive;
    std::u32string_view stem;
};

/// Stems of the present or simple future with -ешь, -ет; the imperative and gerund too.
inline constexpr std::array<StemRule, 129> kFirstConjugation{{
    {U"сать", U"ш"},
    {U"зать", U"ж"},
    {U"тать", U"ч"},
    {U"тать", U"щ"},
    {U"кать", U"ч"},
    {U"скать", U"щ"},
    {U"стать", U"щ"},
    {U"хать", U"ш"},
    {U"гать", U"ж"},
    {U"глодать", U"глож"},
    {U"бать", U"бл"},
    {U"пать", U"пл"},
    {U"мать", U"мл"},
    {U"слать", U"шл"},
    {U"стлать", U"стел"},
    {U"стелить", U"стел"},
    {U"жаждать", U"жажд"},
    {U"ждать", U"жд"},
    {U"рвать", U"рв"},
    {U"звать", U"зов"},
    {U"брать", U"бер"},
    {U"драть", U"дер"},
    {U"врать", U"вр"},
    {U"жрать", U"жр"},
    {U"орать", U"ор"},
    {U"лгать", U"лг"},
    {U"ткать", U"тк"},
    {U"сосать", U"сос"},
    {U"жать", U"жм"},
    {U"жать", U"жн"},
    {U"ржать", U"рж"},
    {U"чать", U"чн"},
    {U"стонать", U"стон"},
    {U"стать", U"стан"},
    {U"бежать", U"бег"},
    {U"мять", U"мн"},
    {U"пять", U"пн"},
    {U"клясть", U"клян"},
    {U"нять", U"ним"},
    {U"нять", U"йм"},
    {U"принять", U"прим"},
    {U"взять", U"возьм"},
    {U"нуть", U"н"},
    {U"ереть", U"р"},
    {U"реветь", U"рев"},
    {U"хотеть", U"хот"},
    {U"петь", U"по"},
    {U"деть", U"ден"},
    {U"бить", U"бь"},
    {U"вить", U"вь"},
    {U"лить", U"ль"},
    {U"пить", U"пь"},
    {U"шить", U"шь"},
    {U"брить", U"бре"},
    {U"жить", U"жив"},
    {U"плыть", U"плыв"},
    {U"слыть", U"слыв"},
    {U"быть", U"буд"},
    {U"ыть", U"о"},
    {U"гнить", U"гни"},
    {U"молоть", U"мел"},
    {U"колоть", U"кол"},
    {U"полоть", U"пол"},
    {U"пороть", U"пор"},
    {U"бороть", U"бор"},
    {U"вести", U"вед"},
    {U"брести", U"бред"},
    {U"блюсти", U"блюд"},
    {U"мести", U"мет"},
    {U"цвести", U"цвет"},
    {U"плести", U"плет"},
    {U"гнести", U"гнет"},
    {U"обрести", U"обрет"},
    {U"изобрести", U"изобрет"},
    {U"приобрести", U"приобрет"},
    {U"грести", U"греб"},
    {U"скрести", U"скреб"},
    {U"нести", U"нес"},
    {U"пасти", U"пас"},
    {U"трясти", U"тряс"},
    {U"ползти", U"полз"},
    {U"везти", U"вез"},
    {U"лезть", U"лез"},
    {U"грызть", U"грыз"},
    {U"расти", U"раст"},
    {U"красть", U"крад"},
    {U"пасть", U"пад"},
    {U"класть", U"клад"},
    {U"прясть", U"пряд"},
    {U"сесть", U"сяд"},
    {U"честь", U"чт"},
    {U"мочь", U"мог"},
    {U"беречь", U"берег"},
    {U"стеречь", U"стерег"},
    {U"стричь", U"стриг"},
    {U"прячь", U"пряг"},
    {U"небречь", U"небрег"},
    {U"жечь", U"жг"},
    {U"лечь", U"ляг"},
    {U"печь", U"пек"},
    {U"течь", U"тек"},
    {U"влечь", U"влек"},
    {U"речь", U"рек"},
    {U"сечь", U"сек"},
    {U"волочь", U"волок"},
    {U"толочь", U"толк"},
    {U"стичь", U"стигн"},
    {U"йти", U"йд"},
    {U"прийти", U"прид"},
    {U"идти", U"ид"},
    {U"ехать", U"ед"},
    {U"давать", U"да"},
    {U"знавать", U"зна"},
    {U"ставать", U"ста"},
    {U"евать", U"ю"},
    {U"евать", U"у"},
    {U"овать", U"у"},
    {U"аять", U"а"},
    {U"еять", U"е"},
    {U"оять", U"о"},
    {U"уять", U"у"},
    {U"шибить", U"шиб"},
    {U"дуть", U"ду"},
    {U"уть", U"у"},
    {U"мереть", U"мр"},
    {U"переть", U"пр"},
    {U"ать", U"а"},
    {U"ять", U"я"},
    {U"еть", U"е"},
}};
/// More such stems that make no imperative.
inline constexpr std::array<StemRule, 19> kPresentOnly{{
    {U"лгать", U"лж"},       {U"хотеть", U"хоч"},     {U"бежать", U"беж"},   {U"мочь", U"мож"},
    {U"беречь", U"береж"},   {U"стеречь", U"стереж"}, {U"стричь", U"стриж"}, {U"прячь", U"пряж"},
    {U"небречь", U"небреж"}, {U"жечь", U"жж"},        {U"лечь", U"ляж"},     {U"печь", U"печ"},
    {U"течь", U"теч"},       {U"влечь", U"влеч"},     {U"речь", U"реч"},     {U"сечь", U"сеч"},
    {U"волочь", U"волоч"},   {U"толочь", U"толч"},    {U"ткать", U"тч"},
}};
/// Stems of the present or simple future with -ишь, -ит.
inline constexpr std::array<StemRule, 10> kSecondConjugation{{
    {U"ить", U""},
    {U"еть", U""},
    {U"жать", U"ж"},
    {U"чать", U"ч"},
    {U"шать", U"ш"},
    {U"щать", U"щ"},
    {U"оять", U"о"},
    {U"спать", U"сп"},
    {U"гнать", U"гон"},
    {U"есть", U"ед"},
}};
/// Stems of the first person singular of the second conjugation.
inline constexpr std::array<StemRule, 22> kFirstPersonStems{{
    {U"сить", U"ш"},    {U"зить", U"ж"},  {U"тить", U"ч"},  {U"тить", U"щ"},  {U"стить", U"щ"}, {U"дить", U"ж"},
    {U"бить", U"бл"},   {U"пить", U"пл"}, {U"вить", U"вл"}, {U"мить", U"мл"}, {U"фить", U"фл"}, {U"теть", U"ч"},
    {U"стеть", U"щ"},   {U"деть", U"ж"},  {U"сеть", U"ш"},  {U"петь", U"пл"}, {U"беть", U"бл"}, {U"меть", U"мл"},
    {U"спать", U"спл"}, {U"зеть", U"ж"},  {U"ить", U""},    {U"еть", U""},
}};
inline constexpr std::array<std::u32string_view, 6> kFirstConjugationEndings{
    U"ешь", U"ет", U"ем", U"ете", U"ут", U"ют",
};
inline constexpr std::array<std::u32string_view, 6> kSecondConjugationEndings{
    U"ишь", U"ит", U"им", U"ите", U"ат", U"ят",
};
inline constexpr std::array<std::u32string_view, 2> kFirstSingularEndings{
    U"у",
    U"ю",
};
inline constexpr std::array<std::u32string_view, 6> kImperativeEndings{
    U"и", U"ите", U"ь", U"ьте", U"й", U"йте",
};
/// Imperatives that the stem of the present does not show.
inline constexpr std::array<StemRule, 32> kImperativeStems{{
    {U"бить", U"бей"},      {U"вить", U"вей"},      {U"лить", U"лей"},       {U"пить", U"пей"},
    {U"шить", U"шей"},      {U"брить", U"брей"},    {U"стать", U"стань"},    {U"деть", U"день"},
    {U"сыпать", U"сыпь"},   {U"дать", U"дай"},      {U"давать", U"давай"},   {U"ехать", U"езжай"},
    {U"дуть", U"дуй"},      {U"лечь", U"ляг"},      {U"лезть", U"лезь"},     {U"есть", U"ешь"},
    {U"сесть", U"сядь"},    {U"стрять", U"стрянь"}, {U"мучить", U"мучай"},   {U"мерить", U"меряй"},
    {U"нять", U"ними"},     {U"принять", U"прими"}, {U"резать", U"режь"},    {U"мазать", U"мажь"},
    {U"плакать", U"плачь"}, {U"прятать", U"прячь"}, {U"двигать", U"двигай"}, {U"двинуть", U"двинь"},
    {U"плюнуть", U"плюнь"}, {U"сунуть", U"сунь"},   {U"ынуть", U"ынь"},      {U"уть", U"уй"},
}};
/// After ж, ш, щ, ч.
inline constexpr std::array<std::u32string_view, 1> kHissingGerundEndings{
    U"а",
};
/// After other letters.
inline constexpr std::array<std::u32string_view, 1> kSoftGerundEndings{
    U"я",
};
inline constexpr std::array<std::u32string_view, 2> kWholeImperativeEndings{U"", U"те"};
/// Singular of the imperative → plural.
inline constexpr std::array<StemRule, 6> kPluralImperatives{{
    {U"и", U"ите"},
    {U"й", U"йте"},
    {U"ь", U"ьте"},
    {U"ись", U"итесь"},
    {U"йся", U"йтесь"},
    {U"ься", U"ьтесь"},
}};
inline constexpr std::u32string_view kHissing = U"жшщч";

/// Stems of the past; they take kPastEndings.
inline constexpr std::array<StemRule, 37> kPastStems{{
    {U"ть", U"л"},       {U"сти", U"л"},       {U"сти", U"с"},        {U"сти", U"сл"},   {U"сти", U"б"},
    {U"сти", U"бл"},     {U"расти", U"рос"},   {U"расти", U"росл"},   {U"зти", U"з"},    {U"зти", U"зл"},
    {U"сть", U"л"},      {U"зть", U"з"},       {U"зть", U"зл"},       {U"мочь", U"мог"}, {U"мочь", U"могл"},
    {U"чь", U"г"},       {U"чь", U"гл"},       {U"чь", U"к"},         {U"чь", U"кл"},    {U"ереть", U"ер"},
    {U"ереть", U"ерл"},  {U"нуть", U""},       {U"нуть", U"л"},       {U"йти", U"шел"},  {U"йти", U"шл"},
    {U"шибить", U"шиб"}, {U"шибить", U"шибл"}, {U"честь", U"чел"},    {U"честь", U"чл"}, {U"жечь", U"жгл"},
    {U"идти", U"шел"},   {U"идти", U"шл"},     {U"толочь", U"толкл"}, {U"лечь", U"лег"}, {U"сохнуть", U"сох"},
    {U"стичь", U"стиг"}, {U"стичь", U"стигл"},
}};
/// The masculine has none.
inline constexpr std::array<std::u32string_view, 4> kPastEndings{
    U"",
    U"а",
    U"о",
    U"и",
};
inline constexpr std::array<std::u32string_view, 4> kPastGerundEndings{
    U"в",
    U"вши",
    U"вшись",
    U"ши",
};
/// Passive participles of the past.
inline constexpr std::array<StemRule, 56> kPassiveStems{{
    {U"ать", U"анн"},        {U"ять", U"янн"},          {U"ить", U"енн"},        {U"сить", U"шенн"},
    {U"зить", U"женн"},      {U"тить", U"ченн"},        {U"тить", U"щенн"},      {U"стить", U"щенн"},
    {U"дить", U"женн"},      {U"дить", U"жденн"},       {U"бить", U"бленн"},     {U"пить", U"пленн"},
    {U"вить", U"вленн"},     {U"мить", U"мленн"},       {U"фить", U"фленн"},     {U"деть", U"денн"},
    {U"треть", U"тренн"},    {U"теть", U"ченн"},        {U"долеть", U"доленн"},  {U"велеть", U"веленн"},
    {U"нуть", U"нут"},       {U"ыть", U"ыт"},           {U"бить", U"бит"},       {U"вить", U"вит"},
    {U"лить", U"лит"},       {U"пить", U"пит"},         {U"шить", U"шит"},       {U"брить", U"брит"},
    {U"жить", U"жит"},       {U"оть", U"от"},           {U"ереть", U"ерт"},      {U"вести", U"веденн"},
    {U"блюсти", U"блюденн"}, {U"мести", U"метенн"},     {U"плести", U"плетенн"}, {U"брести", U"бретенн"},
    {U"грести", U"гребенн"}, {U"скрести", U"скребенн"}, {U"нести", U"несенн"},   {U"пасти", U"пасенн"},
    {U"трясти", U"трясенн"}, {U"везти", U"везенн"},     {U"грызть", U"грызенн"}, {U"красть", U"краденн"},
    {U"есть", U"еденн"},     {U"честь", U"чтенн"},      {U"чь", U"женн"},        {U"чь", U"ченн"},
    {U"нять", U"нят"},       {U"жать", U"жат"},         {U"чать", U"чат"},       {U"мять", U"мят"},
    {U"клясть", U"клят"},    {U"йти", U"йденн"},        {U"деть", U"дет"},       {U"взять", U"взят"},
}};
inline constexpr std::u32string_view kPastLetter = U"л";
inline constexpr std::u32string_view kPassiveEnding = U"ый";

/// Active participles of the past that the past does not show.
inline constexpr std::array<StemRule, 14> kActivePastStems{{
    {U"йти", U"шедший"},
    {U"идти", U"шедший"},
    {U"вести", U"ведший"},
    {U"мести", U"метший"},
    {U"цвести", U"цветший"},
    {U"плести", U"плетший"},
    {U"обрести", U"обретший"},
    {U"расти", U"росший"},
    {U"чь", U"гший"},
    {U"чь", U"кший"},
    {U"пасть", U"павший"},
    {U"сесть", U"севший"},
    {U"сть", U"вший"},
    {U"сть", U"дший"},
}};
/// Active participles and the passive of the present, from a finite form.
struct ParticipleRule {
    std::u32string_view form;
    std::u32string_view participle;
    bool past;
};
inline constexpr std::array<ParticipleRule, 8> kParticipleRules{{
    {U"ут", U"ущий", false},
    {U"ют", U"ющий", false},
    {U"ат", U"ащий", false},
    {U"ят", U"ящий", false},
    {U"аем", U"аемый", false},
    {U"яем", U"яемый", false},
    {U"уем", U"уемый", false},
    {U"л", U"вший", true},
}};
inline constexpr std::u32string_view kConsonantPastParticiple = U"ший";  ///< перенес → перенесший
inline constexpr std::u32string_view kPlainInfinitive = U"ть";
/// A verb whose only gerund ends so is perfective: it has no participle of the present.
inline constexpr std::array<std::u32string_view, 2> kPerfectiveGerunds{U"в", U"вшись"};

inline constexpr std::u32string_view kReflexiveConsonant = U"ся";
inline constexpr std::u32string_view kReflexiveVowel = U"сь";

/// Prefixes that gain or lose a vowel before kVowelLessRoots: стереть → сотру, отозвать → отзову.
struct PrefixPair {
    std::u32string_view bare;
    std::u32string_view full;
};
inline constexpr std::array<PrefixPair, 13> kPrefixPairs{{
    {U"раз", U"разо"},
    {U"рас", U"разо"},
    {U"от", U"ото"},
    {U"об", U"обо"},
    {U"под", U"подо"},
    {U"над", U"надо"},
    {U"с", U"со"},
    {U"в", U"во"},
    {U"вз", U"взо"},
    {U"вс", U"взо"},
    {U"из", U"изо"},
    {U"ис", U"изо"},
    {U"пред", U"предо"},
}};
inline constexpr std::array<std::u32string_view, 28> kVowelLessRoots{
    U"тр", U"пр",  U"мр", U"бь", U"вь", U"ль",  U"пь", U"шь", U"жм",  U"жн", U"зов", U"бер", U"дер", U"гон",
    U"жг", U"жгл", U"жж", U"мн", U"йд", U"шел", U"шл", U"чт", U"чел", U"чл", U"пн",  U"ним", U"рв",  U"тк",
};

/// Declined words that look like a participle but live their own life: never forms of the verb.
inline constexpr std::array<std::u32string_view, 54> kLexicalParticiples{
    U"данный",       U"бывший",          U"следующий",  U"настоящий",    U"будущий",      U"любимый",
    U"определенный", U"соответствующий", U"желанный",   U"образованный", U"уважаемый",    U"действующий",
    U"совершенный",  U"ограниченный",    U"рассеянный", U"воспитанный",  U"заслуженный",  U"организованный",
    U"постоянный",   U"странный",        U"явленный",   U"посторонний",  U"ценный",       U"выдающийся",
    U"стоящий",      U"текущий",         U"видимый",    U"предыдущий",   U"ведущий",      U"подобный",
    U"окружающий",   U"общий",           U"прошедший",  U"правленный",   U"учащийся",     U"трудящийся",
    U"верующий",     U"выдержанный",     U"известный",  U"особенный",    U"служащий",     U"отдыхающий",
    U"начинающий",   U"пенный",          U"чинный",     U"прямой",       U"длинный",      U"старший",
    U"лучший",       U"обыкновенный",    U"подлинный",  U"единый",       U"единственный", U"медленный",
};

}  // namespace otvet::lang
