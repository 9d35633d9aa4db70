// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/articles/articlecommands.h"
#include "models/articles/articleeditormodel.h"

#include <QtCore/QPointer>

namespace parvis::models {

/// Details of an article were written beside its text; undo puts back those that still are as they were written. What is typed into one of them without
/// anything else between is one step.
class DetailsCommand final : public ArticleCommand
{
public:
    /// The editor has it already.
    DetailsCommand(store::ArticleStore &store, ArticleEditorModel &editor, const domain::Clock &clock, const ArticleFields &before, const QString &text,
                   Failed failed);

    [[nodiscard]] int id() const override;
    [[nodiscard]] bool mergeWith(const QUndoCommand *later) override;

private:
    void startRedo() override;
    void startUndo() override { put(m_after, m_before); }
    void put(const ArticleFields &from, const ArticleFields &to);
    void putInStore(const ArticleFields &from, const ArticleFields &to);

    QPointer<ArticleEditorModel> m_editor;
    const domain::Clock &m_clock;
    domain::Id<domain::Article> m_article;
    ArticleFields m_before;
    ArticleFields m_after;
    bool m_isNew = true;
};

} // namespace parvis::models
