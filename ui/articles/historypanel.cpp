// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/historypanel.h"

#include "models/shell/sentences.h"
#include "ui/articles/comparedialog.h"
#include "ui/articles/comparisonview.h"
#include "ui/articles/panellist.h"
#include "ui/articles/revisiondelegate.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/switchedoff.h"
#include "ui/widgets/theme.h"

#include <QtGui/QAction>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QInputDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace parvis::ui {

HistoryPanel::HistoryPanel(models::ArticlesPageModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_comparison(model.newComparison())
    , m_list(new PanelList(tr("Saved states, newest first"), model.history(), this))
    , m_words(mutedLabel({}, this))
    , m_changes(new ComparisonView(tr("What changed since"), this))
    , m_compare(verb(tr("Compare…"), u"view-split-left-right"_s, {}, [this] { openComparison(); }))
    , m_restore(verb(tr("Restore this text"), u"history"_s, {}, [this] { restore(); }))
    , m_name(verb(tr("Name this moment…"), u"document-edit"_s, QKeySequence(Qt::Key_F2), [this] { askForName(); }))
    , m_unname(verb(tr("Take the name away"), u"edit-delete"_s, {}, [this] {
        if (const auto revision = chosen())
            m_model.nameRevision(*revision, {});
    }))
{
    m_list->setItemDelegate(new RevisionDelegate(m_list));
    m_list->addActions({m_compare, m_restore, m_name, m_unname});
    m_list->installEventFilter(this);
    m_words->setAlignment(Qt::AlignTop | Qt::AlignLeft);

    constexpr int shareOfList = 2;
    constexpr int shareOfChanges = 3;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::unit * 2, theme::unit * 2, theme::unit * 2, theme::unit * 2);
    column->setSpacing(theme::unit);
    column->addWidget(m_list, shareOfList);
    column->addWidget(m_words);
    column->addWidget(m_changes, shareOfChanges);
    column->addWidget(panelButtons({m_compare, m_restore, m_name}, *m_list, this));

    connect(m_list, &QListView::activated, this, &HistoryPanel::openComparison);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        m_changes->showTexts({}, 0);
        m_isPresent = false;
        compare();
        follow();
    });
    for (const auto change : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_model.history(), change, this, &HistoryPanel::follow);
    connect(&m_model.history(), &QAbstractItemModel::dataChanged, this, [this] {
        m_list->doItemsLayout();
        follow();
    });
    connect(m_comparison.get(), &models::Comparison::compared, this, [this] { showTexts(m_comparison->texts()); });
    connect(m_comparison.get(), &models::Comparison::failed, this, [this](const domain::Error &error) {
        m_changes->showTexts({}, 0);
        m_words->setText(tr("This text cannot be read: %1").arg(models::explain(error)));
        m_words->show();
    });
    connect(&m_model, &models::ArticlesPageModel::historyRead, this, [this] {
        if (const auto run = std::exchange(m_onceRead, {}))
            run();
    });
    connect(&m_model.editor(), &models::ArticleEditorModel::opened, this, [this] {
        m_onceRead = {};
        readAgain();
    });
    connect(&m_model.editor(), &models::ArticleEditorModel::saved, this, &HistoryPanel::readAgain);
    // What came from elsewhere is saved already: an earlier text that is back is a moment too.
    connect(&m_model.editor(), &models::ArticleEditorModel::textReplaced, this, &HistoryPanel::readAgain);
    connect(&m_model.editor(), &models::ArticleEditorModel::fieldsChanged, this, [this] {
        if (m_model.editor().saveState() == models::ArticleEditorModel::SaveState::Saved)
            readAgain();
    });
    follow();
}

QAction *HistoryPanel::verb(const QString &text, const QString &icon, const QKeySequence &keys, const std::function<void()> &run)
{
    return panelVerb(text, icon, keys, *this, run);
}

void HistoryPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    readAgain();
}

bool HistoryPanel::eventFilter(QObject *watched, QEvent *event)
{
    // Within the list, F2 is its own: elsewhere on the page it edits the details.
    if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_F2 && key->modifiers() == Qt::NoModifier) {
            if (event->type() == QEvent::KeyPress && m_name->isEnabled())
                askForName();
            event->accept();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void HistoryPanel::readAgain()
{
    if (!isVisible())
        return;
    m_model.readHistory();
    compare();
}

std::optional<domain::Revision> HistoryPanel::chosen() const
{
    const QModelIndex current = m_list->currentIndex();
    const auto &revisions = m_model.history().revisions();
    return current.isValid() && current.row() < revisions.size() ? std::optional(revisions[current.row()]) : std::nullopt;
}

void HistoryPanel::compare()
{
    if (const auto revision = chosen())
        m_comparison->compare(revision->id, {}, m_model.editor().article().body);
    else
        m_comparison->stop();
}

void HistoryPanel::showTexts(const models::ComparedTexts &texts)
{
    m_changes->showTexts(texts, std::max(1, m_changes->currentChange()));
    const int changes = m_changes->changes();
    m_words->setText(changes > 0 ? tr("%Ln change(s) since", nullptr, changes) : tr("The text is now as it was then."));
    m_changes->setVisible(changes > 0);
    m_isPresent = changes == 0;
    follow();
}

void HistoryPanel::follow()
{
    const auto revision = chosen();
    if (!revision) {
        m_words->setText(
            tr("Choose a moment to see what changed since; what is saved within five minutes is one moment. Name those that you want to find again."));
        m_changes->hide();
    }
    const bool isReadOnly = m_model.isReadOnly();
    m_compare->setEnabled(revision.has_value());
    const bool isPresent = revision && m_isPresent && revision->title == m_model.editor().fields().title;
    m_restore->setEnabled(revision && !isPresent && !isReadOnly);
    m_name->setEnabled(revision && !isReadOnly);
    m_unname->setEnabled(revision && !revision->name.isEmpty() && !isReadOnly);
    m_compare->setToolTip(revision ? tr("Show both texts in a window of their own (Return)") : tr("Choose a moment first"));
    m_restore->setToolTip(!revision       ? tr("Choose a moment first")
                              : isPresent ? tr("The text is now as it was then.")
                                          : tr("The present text stays in the history"));
    m_name->setToolTip(revision ? tr("A named moment is found again (F2)") : tr("Choose a moment first"));
    if (isReadOnly) {
        switchOff(*m_restore, models::readOnlyReason());
        switchOff(*m_name, models::readOnlyReason());
    }
}

void HistoryPanel::restore()
{
    const auto revision = chosen();
    if (!revision)
        return;
    // The button is off once the text is back: the keyboard would go on to the next one.
    m_list->setFocus();
    m_model.restore(*revision);
}

void HistoryPanel::openComparison()
{
    const auto &revisions = m_model.history().revisions();
    if (revisions.isEmpty()) {
        m_onceRead = [this] { openComparison(); };
        return;
    }
    const auto revision = chosen().value_or(revisions[std::min<qsizetype>(1, revisions.size() - 1)]);
    auto *dialog = new CompareDialog(m_model, revision.id, window());
    connect(dialog, &CompareDialog::editRequested, this, &HistoryPanel::editRequested);
    dialog->open();
}

void HistoryPanel::askForName()
{
    const auto &revisions = m_model.history().revisions();
    if (revisions.isEmpty()) {
        m_onceRead = [this] { askForName(); };
        return;
    }
    const domain::Revision revision = chosen().value_or(revisions.first());
    // What is typed until then belongs to the newest moment.
    const bool isNewest = revision.id == revisions.first().id;
    auto *dialog = new QInputDialog(window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Name this moment"));
    dialog->setLabelText(
        tr("What the text of %1 is to be called:").arg(m_list->model()->index(static_cast<int>(revisions.indexOf(revision)), 0).data().toString()));
    dialog->setTextValue(revision.name);
    dialog->setOkButtonText(tr("Name it"));
    dialog->setCancelButtonText(tr("Cancel"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this, revision, isNewest](const QString &name) {
        const auto &now = m_model.history().revisions();
        m_model.nameRevision(isNewest && !now.isEmpty() ? now.first() : revision, name);
    });
    dialog->open();
    if (auto *field = dialog->findChild<QLineEdit *>()) {
        constexpr int longest = 100;
        field->setMaxLength(longest);
        field->setAccessibleName(tr("Name of the moment"));
    }
}

} // namespace parvis::ui
