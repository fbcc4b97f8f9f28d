#pragma once

#include "ecotone/formats/probe.h"

#include <QWidget>

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

class QComboBox;
class QFormLayout;
class QLabel;

namespace ecotone::desktop {

/// Says which field of a file is which property of a record, with examples of what is in it.
class FieldMapping final : public QWidget {
    Q_OBJECT
public:
    explicit FieldMapping(QWidget* parent = nullptr);

    void show(std::span<const std::string_view> properties,
              const std::vector<formats::ProbedField>& fields);
    /// Property: field.
    [[nodiscard]] std::map<std::string, std::string> mapping() const;

private:
    QFormLayout* m_rows;
    std::map<std::string, QComboBox*> m_boxes;
};

} // namespace ecotone::desktop
