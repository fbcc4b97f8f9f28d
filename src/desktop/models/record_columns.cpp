#include "desktop/models/record_columns.h"

#include "desktop/panels/record_form.h"
#include "desktop/session/words.h"

#include "ecotone/base/error.h"
#include "ecotone/geo/true_area.h"
#include "ecotone/project/describe.h"
#include "ecotone/project/field_text.h"
#include "ecotone/project/put.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>
#include <type_traits>

namespace ecotone::desktop {
namespace {

template <class T>
struct IsOptional : std::false_type {
};
template <class T>
struct IsOptional<std::optional<T>> : std::true_type {
    using Inner = T;
};
template <class T>
struct IsId : std::false_type {
};
template <class Record>
struct IsId<Id<Record>> : std::true_type {
    using Of = Record;
};
template <class T>
concept Worded = requires
{
    records::Words<T>::words;
};

QString yesNo(bool value)
{
    return value ? QCoreApplication::translate("Table", "yes")
                 : QCoreApplication::translate("Table", "no");
}

/// What a cell shows of a value.
template <class T>
QString shown(const project::Project& project, const T& value)
{
    if constexpr (IsOptional<T>::value)
        return value ? shown(project, *value) : QString{};
    else if constexpr (std::is_same_v<T, std::string>)
        return text(value);
    else if constexpr (std::is_same_v<T, bool>)
        return yesNo(value);
    else if constexpr (std::is_same_v<T, Date>)
        return dateText(value);
    else if constexpr (std::is_same_v<T, records::ObligationCode>)
        return text(records::wordOf(value));
    else if constexpr (Worded<T>)
        return shownWord(value);
    else if constexpr (std::is_arithmetic_v<T>)
        return RecordForm<records::Action>::entryText(static_cast<double>(value));
    else if constexpr (IsId<T>::value) {
        const auto* const other = project.find(value);
        return other ? text(project::labelOf(*other)) : QString{};
    } else if constexpr (std::is_same_v<T, std::vector<std::string>>) {
        QStringList all;
        for (const std::string& each : value)
            all << text(each);
        return all.join(QStringLiteral("; "));
    } else if constexpr (std::is_same_v<T, std::vector<int>>) {
        QStringList all;
        for (const int each : value)
            all << QString::number(each);
        return all.join(QStringLiteral(", "));
    } else {
        return QString{};
    }
}

/// Whether a cell can hold such a value at all: shapes, digests and mappings have forms.
template <class T>
constexpr bool isShown =
    std::is_same_v<T, std::string> || std::is_same_v<T, bool> || std::is_same_v<T, Date> ||
    Worded<T> || std::is_arithmetic_v<T> || IsId<T>::value ||
    std::is_same_v<T, std::vector<std::string>> || std::is_same_v<T, std::vector<int>>;
template <class T>
constexpr bool isShown<std::optional<T>> = isShown<T>;

/// Puts what was typed into a value. Why it cannot be, or nothing.
template <class T>
std::optional<Refusal> read(const project::Project& project, const QString& entered, T& value)
{
    using Reader = RecordForm<records::Action>;
    const auto refusal = [&](const char* words) {
        return Refusal{QCoreApplication::translate("Table", words).arg(entered).toStdString()};
    };
    if constexpr (IsOptional<T>::value) {
        if (entered.trimmed().isEmpty()) {
            value.reset();
            return std::nullopt;
        }
        typename IsOptional<T>::Inner inner{};
        if (const auto why = read(project, entered, inner))
            return why;
        value = inner;
        return std::nullopt;
    } else if constexpr (std::is_same_v<T, std::string>) {
        value = entered.toStdString();
        return std::nullopt;
    } else if constexpr (std::is_same_v<T, bool>) {
        if (entered != yesNo(true) && entered != yesNo(false))
            return refusal(QT_TRANSLATE_NOOP("Table", "“%1” is neither yes nor no."));
        value = entered == yesNo(true);
        return std::nullopt;
    } else if constexpr (std::is_same_v<T, Date>) {
        const auto date = Reader::dateOf(entered);
        if (!date || !date.value())
            return date ? refusal(QT_TRANSLATE_NOOP("Table", "“%1” is no date."))
                        : date.refusal();
        value = *date.value();
        return std::nullopt;
    } else if constexpr (Worded<T>) {
        for (const auto& [each, word] : records::Words<T>::words)
            if (shownWord(word) == entered || text(word) == entered) {
                value = each;
                return std::nullopt;
            }
        return refusal(QT_TRANSLATE_NOOP("Table", "“%1” is none of the words of this column."));
    } else if constexpr (std::is_same_v<T, double>) {
        const auto number = Reader::numberOf(entered);
        if (!number || !number.value())
            return number ? refusal(QT_TRANSLATE_NOOP("Table", "“%1” is no number."))
                          : number.refusal();
        value = *number.value();
        return std::nullopt;
    } else if constexpr (IsId<T>::value) {
        using Other = typename IsId<T>::Of;
        if (const auto* const other =
                project::recordCalled<Other>(project, entered.toStdString())) {
            value = other->id;
            return std::nullopt;
        }
        return refusal(QT_TRANSLATE_NOOP("Table", "There is no “%1” in the project."));
    } else {
        return refusal(
            QT_TRANSLATE_NOOP("Table", "“%1” cannot be entered here; use the form."));
    }
}

/// What can be typed into a cell.
template <class T>
constexpr bool isTyped =
    std::is_same_v<T, std::string> || std::is_same_v<T, bool> || std::is_same_v<T, Date> ||
    Worded<T> || std::is_same_v<T, double> || IsId<T>::value;
template <class T>
constexpr bool isTyped<std::optional<T>> = isTyped<T>;

template <class T>
double sortNumber(const T& value)
{
    if constexpr (IsOptional<T>::value)
        return value ? sortNumber(*value) : -std::numeric_limits<double>::infinity();
    else if constexpr (std::is_same_v<T, Date>)
        return value.year() * 10'000.0 + value.month() * 100.0 + value.day();
    else
        return static_cast<double>(value);
}

template <class T>
constexpr bool isNumeric =
    (std::is_arithmetic_v<T> && !std::is_same_v<T, bool>) || std::is_same_v<T, Date>;
template <class T>
constexpr bool isNumeric<std::optional<T>> = isNumeric<T>;

template <class Record, class T>
RecordColumn columnOf(const records::Field<Record, T>& field)
{
    RecordColumn column;
    column.name = text(field.name);
    column.title = shownField(field.name);
    const auto member = field.member;
    column.text = [member](const project::Project& project, std::int64_t id) {
        const Record* const record = project.find(Id<Record>{id});
        return record ? shown(project, record->*member) : QString{};
    };
    if constexpr (isNumeric<T>) {
        column.isNumber = true;
        column.number = [member](const project::Project& project, std::int64_t id) {
            return sortNumber(project.find(Id<Record>{id})->*member);
        };
    }
    // What the file says of itself is found, not typed.
    constexpr std::array found{"path", "sublayer", "band", "size_bytes", "origin"};
    const bool isFound = std::ranges::find(found, field.name) != found.end();
    if constexpr (isTyped<T>)
        if (!isFound)
            column.change = [member](const project::Project& project, std::int64_t id,
                                     const QString& entered) -> Checked<project::Edit> {
                Record copy = *project.find(Id<Record>{id});
                if (const auto refusal = read(project, entered, copy.*member))
                    return *refusal;
                return project::put(project, std::move(copy));
            };
    return column;
}

const geo::Shape* shapeOfId(const project::Project& project, const RecordRef& ref)
{
    return shapeOf(project, ref);
}

template <class Record>
RecordColumn areaColumn()
{
    RecordColumn column;
    column.name = QStringLiteral("area");
    column.title = QCoreApplication::translate("Table", "Area");
    column.isNumber = true;
    column.number = [](const project::Project& project, std::int64_t id) {
        const geo::Shape* const shape = shapeOfId(project, RecordRef{Id<Record>{id}});
        try {
            return shape ? toHectares(geo::trueArea(*shape)).value() : -1.0;
        } catch (const GeometryError&) {
            return -1.0; // a place that is not on the earth; the findings say so
        }
    };
    column.text = [number = column.number](const project::Project& project, std::int64_t id) {
        const double area = number(project, id);
        return area < 0.0 ? QString{} : areaText(Hectares{area});
    };
    return column;
}

template <class Record>
RecordKind kindOfRecord(const QString& title)
{
    RecordKind kind;
    kind.name = text(records::Table<Record>::name);
    kind.title = title;
    std::apply(
        [&](const auto&... field) {
            (
                [&] {
                    using Value =
                        std::remove_cvref_t<decltype(std::declval<Record>().*field.member)>;
                    if constexpr (isShown<Value>)
                        if (field.name != "id")
                            kind.columns.push_back(columnOf(field));
                }(),
                ...);
        },
        records::Table<Record>::fields);
    if constexpr (std::is_same_v<Record, records::Action> ||
                  std::is_same_v<Record, records::Site> ||
                  std::is_same_v<Record, records::Landscape>)
        kind.columns.insert(kind.columns.begin() + 1, areaColumn<Record>());
    kind.ids = [](const project::Project& project) {
        std::vector<std::int64_t> ids;
        ids.reserve(project.all<Record>().size());
        for (const auto& [id, record] : project.all<Record>())
            ids.push_back(id.value());
        return ids;
    };
    kind.ref = [](std::int64_t id) { return RecordRef{Id<Record>{id}}; };
    kind.concerns = [](const project::Edit& edit) {
        return std::ranges::any_of(edit.changes, [](const project::AnyChange& change) {
            return std::holds_alternative<project::Change<Record>>(change);
        });
    };
    return kind;
}

} // namespace

const std::vector<RecordKind>& recordKinds()
{
    static const std::vector<RecordKind> kinds{
        kindOfRecord<records::Action>(QCoreApplication::translate("Table", "Actions")),
        kindOfRecord<records::Site>(QCoreApplication::translate("Table", "Sites")),
        kindOfRecord<records::Actor>(QCoreApplication::translate("Table", "Actors")),
        kindOfRecord<records::Landscape>(QCoreApplication::translate("Table", "Landscapes")),
        kindOfRecord<records::Target>(QCoreApplication::translate("Table", "Targets")),
        kindOfRecord<records::Layer>(QCoreApplication::translate("Table", "Layers")),
    };
    return kinds;
}

} // namespace ecotone::desktop
