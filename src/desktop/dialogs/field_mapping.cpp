#include "desktop/dialogs/field_mapping.h"

#include "desktop/session/words.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>

#include <algorithm>

namespace ecotone::desktop {
namespace {

/// Fields that people call by another name than we do.
const std::map<std::string_view, std::vector<const char*>>& otherNames()
{
    static const std::map<std::string_view, std::vector<const char*>> names{
        {"name", {"title", "label", "project"}},
        {"owner", {"owners", "company", "actor", "operator"}},
        {"status", {"state", "stage"}},
        {"status-date", {"since", "as_of"}},
        {"kind", {"type", "activity"}},
        {"start", {"start_date", "from"}},
        {"end", {"end_date", "to"}},
        {"note", {"notes", "remark", "comment"}},
    };
    return names;
}

bool isMeant(std::string_view property, const formats::ProbedField& field)
{
    QString name = text(field.name).toLower();
    QString wanted = text(property);
    if (name == wanted || name.replace(QLatin1Char{'_'}, QLatin1Char{'-'}) == wanted)
        return true;
    const auto others = otherNames().find(property);
    return others != otherNames().end() &&
           std::ranges::any_of(others->second, [&](const char* other) {
               return text(field.name).toLower() == QLatin1String{other};
           });
}

QString examplesOf(const formats::ProbedField& field)
{
    QStringList shown;
    for (const std::string& each : field.examples)
        shown << text(each).left(24);
    return shown.join(QStringLiteral(", "));
}

} // namespace

FieldMapping::FieldMapping(QWidget* parent) : QWidget{parent}, m_rows{new QFormLayout{this}}
{
    setObjectName(QStringLiteral("fieldMapping"));
    m_rows->setContentsMargins(0, 0, 0, 0);
}

void FieldMapping::show(std::span<const std::string_view> properties,
                        const std::vector<formats::ProbedField>& fields)
{
    while (m_rows->rowCount() > 0)
        m_rows->removeRow(0);
    m_boxes.clear();
    for (const std::string_view property : properties) {
        auto* const box = new QComboBox;
        box->setObjectName(QStringLiteral("map-%1").arg(text(property)));
        box->setAccessibleName(shownWord(property));
        box->addItem(tr("not in the file"));
        for (const formats::ProbedField& field : fields) {
            const QString examples = examplesOf(field);
            box->addItem(examples.isEmpty()
                             ? text(field.name)
                             : QStringLiteral("%1    (%2)").arg(text(field.name), examples),
                         text(field.name));
            if (box->currentIndex() == 0 && isMeant(property, field))
                box->setCurrentIndex(box->count() - 1);
        }
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(28);
        m_rows->addRow(shownWord(property), box);
        m_boxes[std::string{property}] = box;
    }
}

std::map<std::string, std::string> FieldMapping::mapping() const
{
    std::map<std::string, std::string> chosen;
    for (const auto& [property, box] : m_boxes)
        if (box->currentIndex() > 0)
            chosen[property] = box->currentData().toString().toStdString();
    return chosen;
}

} // namespace ecotone::desktop
