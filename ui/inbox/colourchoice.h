// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

class QButtonGroup;

namespace parvis::ui {

/// The colours that a tag can have, a dot each, one of them chosen: by a click, or by the arrow keys and Space.
class ColourChoice : public QWidget
{
    Q_OBJECT

public:
    explicit ColourChoice(QWidget *parent = nullptr);

    /// The one chosen; -1 where none is.
    [[nodiscard]] int colour() const;
    /// Chooses one without chosen(); none where no dot has it.
    void setColour(int colour);

Q_SIGNALS:
    /// The person chose another one.
    void chosen(int colour);

private:
    QButtonGroup *m_dots;
};

} // namespace parvis::ui
