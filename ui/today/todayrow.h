// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"

#include <QtWidgets/QAbstractButton>

class QBoxLayout;
class QHBoxLayout;

namespace parvis::ui {

/// One thing that needs somebody: a moment, a coloured bar, a title with a line under it, and what can be done about it in place. The row itself
/// is a button that opens the thing.
class TodayRow : public QAbstractButton
{
    Q_OBJECT

public:
    struct Content
    {
        QString moment;                            ///< at the left: a time, how long; may be empty when there is an icon
        QString icon;                              ///< instead of a moment
        theme::Ink momentInk = theme::Ink::MutedText;
        int series = -1;                           ///< colour of the bar, none when negative
        theme::Ink barInk = theme::Ink::Line;      ///< of the bar without a series
        QString title;
        QString detail;
        QString tooltip;

        friend bool operator==(const Content &, const Content &) = default;
    };

    explicit TodayRow(const Content &content, QWidget *parent = nullptr);

    /// Adds a button that acts in place. Its name tells a listener what it acts on.
    QAbstractButton *addVerb(const QString &text, const QString &tooltip, bool isQuiet = false);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void followWidth(int width) const;

    Content m_content;
    QHBoxLayout *m_row;
    QBoxLayout *m_parts;   ///< words and verbs: beside each other, or in a narrow row below
};

} // namespace parvis::ui
