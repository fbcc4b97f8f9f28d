#pragma once

#include "desktop/session/record_ref.h"

#include <QObject>

#include <vector>

namespace ecotone::desktop {

/// What is selected: one selection for map, trees, tables and charts.
/// Invariant: no record is in it twice; the last one is the current one.
class Selection final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] const std::vector<RecordRef>& records() const noexcept { return m_records; }
    [[nodiscard]] bool isEmpty() const noexcept { return m_records.empty(); }
    [[nodiscard]] bool contains(const RecordRef& ref) const;
    /// The record the inspector shows.
    [[nodiscard]] std::optional<RecordRef> current() const;

    void set(std::vector<RecordRef> records);
    void set(const RecordRef& ref) { set(std::vector{ref}); }
    void toggle(const RecordRef& ref);
    void clear() { set(std::vector<RecordRef>{}); }
    /// Drops what the project no longer has.
    void keepOnly(const project::Project& project);

Q_SIGNALS:
    void changed();

private:
    std::vector<RecordRef> m_records;
};

} // namespace ecotone::desktop
