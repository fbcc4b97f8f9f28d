#pragma once

#include <QAbstractButton>
#include <QIcon>

namespace ecotone::desktop {

/// A wide button with a picture, a title and a line that says what comes of it.
class StartCard final : public QAbstractButton {
    Q_OBJECT
public:
    enum class Rank { First, Other };

    StartCard(const QString& name,
              const QString& title,
              const QString& words,
              QWidget* parent = nullptr);
    void setPicture(const QPixmap& picture);
    void setRank(Rank rank);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] int pictureWidth() const;

    QString m_words;
    QPixmap m_picture;
    Rank m_rank = Rank::Other;
};

} // namespace ecotone::desktop
