// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/query/querycompletion.h"
#include "models/query/queryjudgement.h"
#include "models/shell/commandlistmodel.h"

#include <QtWidgets/QWidget>

class QAction;

namespace parvis::ui {

/// One place in the window. Its windowTitle() is what the top bar shows (it may change: "November 2026"); its actions() are listed in the
/// command palette, so every verb of the page is added with addAction().
class Page : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// The one action at the right of the top bar, or none. Also among actions().
    [[nodiscard]] virtual QAction *mainAction() const { return nullptr; }
    /// What the top bar's field says when empty while the page is shown; empty: the page does not search.
    [[nodiscard]] virtual QString searchHint() const { return {}; }
    /// The person typed in the top bar's field while this page is shown (each keystroke, already debounced by 60 ms).
    virtual void search(const QString &typed) { Q_UNUSED(typed) }
    /// Searches all that the place holds, whatever part of it was shown.
    virtual void searchWhole(const QString &typed) { search(typed); }
    /// What is to be said of what stands in the field: what is wrong with it and where, or how it is understood.
    [[nodiscard]] virtual models::QueryJudgement searchJudgement(const QString &typed) const
    {
        Q_UNUSED(typed)
        return {};
    }
    /// What could stand where the person types.
    [[nodiscard]] virtual models::QueryCompletion searchCompletion(const QString &typed, qsizetype cursor)
    {
        Q_UNUSED(typed)
        Q_UNUSED(cursor)
        return {};
    }
    /// The person chose this place over another: what had narrowed it from elsewhere is over.
    virtual void arrive() { }
    /// Puts the keyboard focus where work in this place begins.
    virtual void focusMain() { setFocus(); }
    /// True for a page whose panes reach the window's edges (a line then parts it from the top bar); others keep a margin.
    [[nodiscard]] virtual bool reachesEdges() const { return false; }
    /// No sizes of its panes were kept from earlier: the page chooses them.
    virtual void beginAnew() { }
    /// What the command palette offers of the page besides its actions: what stands there under a name of its own. The page is shown before one runs.
    [[nodiscard]] virtual QList<models::Command> commands() { return {}; }
    /// The page's panes in order, for F6.
    [[nodiscard]] virtual QList<QWidget *> panes() const { return {}; }

Q_SIGNALS:
    /// The number on the page's rail item changed; 0 hides it.
    void badgeChanged(qint64 count);
    /// Something else is looked at than before: what was hinted at is not about it.
    void subjectChanged();
    /// The person asked to search from within the page ("/"): the top bar's field takes the focus.
    void searchFocusRequested();
    /// The page itself changed what is searched for (a search cleared from an empty list): the field shows this text.
    void searchReplaced(const QString &text);
    /// The page itself gave its panes other sizes because the person asked for it.
    void layoutChanged();
    /// What searchCompletion() answers for what is typed may be more now.
    void completionGrown();
};

} // namespace parvis::ui
