// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/growingedit.h"

namespace parvis::ui {

/// The text of a reply. What is no text, a picture or files, is not put into it but offered to be attached.
class ReplyField : public GrowingEdit
{
    Q_OBJECT

public:
    using GrowingEdit::GrowingEdit;

Q_SIGNALS:
    void attachableGiven(const QMimeData &given);

protected:
    [[nodiscard]] bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;
};

} // namespace parvis::ui
