#pragma once

#include "desktop/panels/form.h"
#include "desktop/session/words.h"

#include "ecotone/base/contract.h"
#include "ecotone/project/put.h"

#include <QLocale>

#include <algorithm>
#include <string>

namespace ecotone::desktop {

/// A form whose fields are members of one record. A field makes a copy of the record, changes
/// it and puts it back, so that every rule of the project is asked.
template <class Record>
class RecordForm : public Form {
public:
    RecordForm(Session& session, Id<Record> id, QWidget* parent)
        : Form{session, parent}
        , m_id{id}
    {
    }

protected:
    [[nodiscard]] const project::Project& project() { return session().project(); }
    [[nodiscard]] Id<Record> id() const noexcept { return m_id; }
    [[nodiscard]] const Record& record()
    {
        const Record* const found = project().find(m_id);
        expects(found != nullptr, "RecordForm: the record is of the project");
        return *found;
    }
    /// The edit of a changed copy.
    template <class Change>
    [[nodiscard]] Checked<project::Edit> changed(Change change)
    {
        Record copy = record();
        change(copy);
        return project::put(project(), std::move(copy));
    }

    void line(const char* name,
              const QString& label,
              std::string Record::*member,
              const QString& hint = {})
    {
        addLine(
            name, label, [this, member] { return text(record().*member); },
            [this, member](const QString& entered) {
                return changed([&](Record& copy) { copy.*member = entered.toStdString(); });
            },
            hint);
    }
    void note(const char* name, const QString& label, std::string Record::*member)
    {
        addNote(
            name, label, [this, member] { return text(record().*member); },
            [this, member](const QString& entered) {
                return changed([&](Record& copy) { copy.*member = entered.toStdString(); });
            });
    }
    void check(const char* name, const QString& label, bool Record::*member)
    {
        addCheck(
            name, label, [this, member] { return record().*member; },
            [this, member](bool isSet) {
                return changed([&](Record& copy) { copy.*member = isSet; });
            });
    }
    template <class E>
    void choice(const char* name, const QString& label, E Record::*member)
    {
        addChoice(
            name, label, [] { return wordChoices<E>(); },
            [this, member] { return text(records::wordOf(record().*member)); },
            [this, member](const QString& key) {
                return changed([&](Record& copy) {
                    copy.*member = *records::fromWord<E>(key.toStdString());
                });
            });
    }
    template <class E>
    void choice(const char* name, const QString& label, std::optional<E> Record::*member)
    {
        addChoice(
            name, label,
            [] {
                std::vector<Choice> all = wordChoices<E>();
                all.insert(all.begin(), {Form::tr("not stated"), QString{}});
                return all;
            },
            [this, member] {
                return record().*member ? text(records::wordOf(*(record().*member)))
                                        : QString{};
            },
            [this, member](const QString& key) {
                return changed([&](Record& copy) {
                    copy.*member = records::fromWord<E>(key.toStdString());
                });
            });
    }
    /// One of the records of another kind, or none.
    template <class Other>
    void reference(const char* name,
                   const QString& label,
                   std::optional<Id<Other>> Record::*member,
                   const QString& none)
    {
        addChoice(
            name, label, [this, none] { return recordChoices<Other>(none); },
            [this, member] {
                return QString::number(record().*member ? (record().*member)->value() : 0);
            },
            [this, member](const QString& key) {
                return changed([&](Record& copy) {
                    copy.*member = key == QStringLiteral("0") ? std::optional<Id<Other>>{}
                                                              : Id<Other>{key.toLongLong()};
                });
            });
    }
    void date(const char* name, const QString& label, std::optional<Date> Record::*member)
    {
        addLine(
            name, label,
            [this, member] {
                return record().*member ? dateText(*(record().*member)) : QString{};
            },
            [this, member](const QString& entered) -> Checked<project::Edit> {
                const Checked<std::optional<Date>> read = dateOf(entered);
                if (!read)
                    return read.refusal();
                return changed([&](Record& copy) { copy.*member = read.value(); });
            },
            Form::tr("year-month-day"));
    }
    void number(const char* name,
                const QString& label,
                std::optional<double> Record::*member,
                const QString& hint = {})
    {
        addLine(
            name, label,
            [this, member] {
                return record().*member ? entryText(*(record().*member)) : QString{};
            },
            [this, member](const QString& entered) -> Checked<project::Edit> {
                const Checked<std::optional<double>> read = numberOf(entered);
                if (!read)
                    return read.refusal();
                return changed([&](Record& copy) { copy.*member = read.value(); });
            },
            hint);
    }

    template <class Other>
    [[nodiscard]] std::vector<Choice> recordChoices(const QString& none)
    {
        std::vector<Choice> all;
        for (const auto& [otherId, other] : project().template all<Other>())
            all.push_back({text(other.name), QString::number(otherId.value())});
        std::ranges::sort(all, [](const Choice& a, const Choice& b) {
            return QString::localeAwareCompare(a.label, b.label) < 0;
        });
        if (!none.isEmpty())
            all.insert(all.begin(), {none, QStringLiteral("0")});
        return all;
    }

public:
    template <class E>
    [[nodiscard]] static std::vector<Choice> wordChoices()
    {
        std::vector<Choice> all;
        for (const auto& [value, word] : records::Words<E>::words)
            all.push_back({shownWord(word), text(word)});
        return all;
    }
    /// A number as the person would write it: as short as it can be, in their locale.
    [[nodiscard]] static QString entryText(double value)
    {
        QLocale locale;
        locale.setNumberOptions(QLocale::OmitGroupSeparator);
        return locale.toString(value, 'g', QLocale::FloatingPointShortest);
    }
    /// Nothing for an empty text.
    [[nodiscard]] static Checked<std::optional<double>> numberOf(const QString& entered)
    {
        const QString plain = entered.trimmed();
        if (plain.isEmpty())
            return std::optional<double>{};
        bool isNumber = false;
        double value = QLocale{}.toDouble(plain, &isNumber);
        if (!isNumber)
            value = QLocale::c().toDouble(plain, &isNumber);
        if (!isNumber)
            return Refusal{Form::tr("“%1” is no number.").arg(plain).toStdString()};
        return std::optional{value};
    }
    [[nodiscard]] static Checked<std::optional<Date>> dateOf(const QString& entered)
    {
        const QString plain = entered.trimmed();
        if (plain.isEmpty())
            return std::optional<Date>{};
        if (const auto iso = parseDate(plain.toStdString()))
            return iso;
        if (const auto local = fromQDate(QLocale{}.toDate(plain, QLocale::ShortFormat)))
            return local;
        return Refusal{
            Form::tr("“%1” is no date. Write it as 2027-12-31.").arg(plain).toStdString()};
    }

private:
    Id<Record> m_id;
};

} // namespace ecotone::desktop
