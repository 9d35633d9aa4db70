// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/viewdialog.h"

#include "ui/inbox/viewicons.h"
#include "ui/widgets/theme.h"

#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QToolButton>

namespace parvis::ui {

namespace {
constexpr int iconsInRow = 7;
}

ViewDialog::ViewDialog(models::InboxPageModel &inbox, const domain::InboxView &view, QWidget *parent)
    : NamedQueryDialog(inbox.guide(),
                       {.title = view.id.isNull() ? tr("Save as a view") : tr("Edit the view"),
                        .nameLabel = tr("Name of the view"),
                        .queryLabel = tr("Shows the mentions that match"),
                        .queryName = tr("Query of the view"),
                        .example = tr("(parcel OR delivery) is:open"),
                        .missing = tr("A view needs a name"),
                        .save = tr("Save the view")},
                       EmptyQuery::Allowed, parent)
    , m_icons(new QButtonGroup(this))
{
    fill(view.name, view.query);
    addControl(tr("Icon"), makeIcons(view.icon));
    connect(this, &NamedQueryDialog::saved, &inbox, [this, &inbox, view](const QString &name, const QString &query) {
        domain::InboxView written = view;
        written.name = name;
        written.query = query;
        written.icon = viewIcons().value(m_icons->checkedId()).id;
        if (view.id.isNull())
            inbox.saveView(written);
        else
            inbox.changeView(written);
    });
}

QWidget *ViewDialog::makeIcons(const QString &chosen)
{
    auto *all = new QWidget(this);
    auto *grid = new QGridLayout(all);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(theme::half);
    grid->setColumnStretch(iconsInRow, 1);
    const QList<ViewIcon> icons = viewIcons();
    for (int i = 0; i < icons.size(); ++i) {
        auto *button = new QToolButton(all);
        button->setCheckable(true);
        button->setIcon(theme::icon(icons[i].id.isEmpty() ? QStringLiteral("minus") : icons[i].id));
        button->setAccessibleName(icons[i].name);
        button->setToolTip(icons[i].name);
        // One that another Parvis knew, and this one does not, shows as none.
        button->setChecked(icons[i].id == chosen || (i == 0 && !isViewIcon(chosen)));
        m_icons->addButton(button, i);
        grid->addWidget(button, i / iconsInRow, i % iconsInRow);
    }
    return all;
}

} // namespace parvis::ui
