// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

namespace parvis::ui {

/// A sign of the calendar, as its legend explains it.
struct LegendSign
{
    QString glyph;            ///< name of its icon; empty for the dashes of what is planned
    QString word;             ///< what it says, in a word or two
    QString tip;              ///< the same as a sentence, where the word is too short for it
    bool isTrouble = false;   ///< it asks for somebody's eyes
};
/// All that posts wear on the calendar (signOf()), each once.
[[nodiscard]] QList<LegendSign> legendSigns();

class LegendMark;

/// What the signs of the calendar mean: in one line, or in two where not all words have room in one; without words where they have none at all, which the
/// tooltips then say.
class CalendarLegend : public QWidget
{
    Q_OBJECT

public:
    explicit CalendarLegend(QWidget *parent);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void arrange();
    /// How wide the marks of a line are that is so long and begins there.
    [[nodiscard]] int wide(qsizetype first, qsizetype count, bool isWordless) const;
    [[nodiscard]] int high() const;

    QList<LegendMark *> m_marks;
};

} // namespace parvis::ui
