// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/articlepostspanel.h"

#include "models/shell/sentences.h"
#include "ui/articles/articlepostsdelegate.h"
#include "ui/articles/comparisonview.h"
#include "ui/articles/panellist.h"
#include "ui/articles/retakedialog.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QtGui/QAction>
#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace parvis::ui {

ArticlePostsPanel::ArticlePostsPanel(models::ArticlesPageModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_posts(model.posts())
    , m_comparison(model.newComparison())
    , m_empty(mutedLabel(tr("No post was made of this article yet. Posts made here stay linked to it, and say so when it changes."), this))
    , m_list(new PanelList(tr("Posts of the article"), m_posts, this))
    , m_words(mutedLabel({}, this))
    , m_changes(new ComparisonView(tr("What changed in the article"), this))
    , m_retake(verb(tr("Take the new text"), u"view-refresh"_s, [this] { retake(); }))
    , m_confirm(verb(tr("It is still right"), u"check"_s,
                     [this] {
                         if (const auto row = chosen())
                             m_posts.confirm(*row);
                     }))
    , m_open(verb(tr("Show in the calendar"), u"place-calendar"_s,
                  [this] {
                      if (const auto row = chosen())
                          m_posts.open(row->id);
                  }))
    , m_make(verb(tr("Make posts…"), u"plus"_s, [this] { Q_EMIT makeRequested(); }))
{
    m_list->setItemDelegate(new ArticlePostsDelegate(m_list));
    m_list->addActions({m_open, m_retake, m_confirm});
    // As high as its rows, so that what is said of one stands below it.
    m_list->setSizeAdjustPolicy(QListView::AdjustToContents);
    m_list->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_words->setAlignment(Qt::AlignTop | Qt::AlignLeft);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::unit * 2, theme::unit * 2, theme::unit * 2, theme::unit * 2);
    column->setSpacing(theme::unit);
    column->addWidget(m_empty, 1, Qt::AlignTop);
    column->addWidget(m_list);
    column->addWidget(m_words);
    column->addWidget(m_changes, 1);
    column->addStretch();
    column->addWidget(panelButtons({m_retake, m_confirm, m_open, m_make}, *m_list, this));

    connect(m_list, &QListView::activated, m_open, &QAction::trigger);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ArticlePostsPanel::follow);
    connect(&m_posts, &models::ArticlePosts::changed, this, &ArticlePostsPanel::rowsChanged);
    connect(m_comparison.get(), &models::Comparison::compared, this, [this] {
        m_changes->showTexts(m_comparison->texts(), 1);
        m_changes->setVisible(m_changes->changes() > 0);
    });
    follow();
}

QAction *ArticlePostsPanel::verb(const QString &text, const QString &icon, const std::function<void()> &run)
{
    return panelVerb(text, icon, {}, *this, run);
}

QString ArticlePostsPanel::openWords(const models::ArticlePostRow &row) const
{
    const QString open = models::openThereSentence(row.openThere);
    return row.post.isStale() ? open + u' ' + m_posts.staleSentence(row) : open;
}

void ArticlePostsPanel::setReadOnly(bool isReadOnly)
{
    m_isReadOnly = isReadOnly;
    follow();
}

void ArticlePostsPanel::choose(domain::Id<domain::Post> post)
{
    m_wanted = post;
    rowsChanged();
    m_list->setFocus();
}

std::optional<models::ArticlePostRow> ArticlePostsPanel::chosen() const
{
    const QModelIndex current = m_list->currentIndex();
    return current.isValid() && current.row() < m_posts.rows().size() ? std::optional(m_posts.rows()[current.row()]) : std::nullopt;
}

void ArticlePostsPanel::rowsChanged()
{
    if (const QModelIndex wanted = m_posts.indexOf(m_wanted); !m_wanted.isNull() && wanted.isValid()) {
        m_wanted = {};
        m_list->setCurrentIndex(wanted);
    }
    if (!m_list->currentIndex().isValid() && m_posts.rowCount() > 0) {
        // What wants a decision comes first.
        const auto &rows = m_posts.rows();
        const auto open = std::ranges::find_if(rows, [](const models::ArticlePostRow &row) { return row.openThere != models::OpenThere::Nothing; });
        const auto stale = std::ranges::find_if(rows, [](const models::ArticlePostRow &row) { return row.post.isStale(); });
        const auto first = open != rows.cend() ? open : stale;
        m_list->setCurrentIndex(m_posts.index(first == rows.cend() ? 0 : static_cast<int>(first - rows.cbegin())));
    }
    follow();
}

void ArticlePostsPanel::follow()
{
    const auto row = chosen();
    const bool isEmpty = m_posts.rowCount() == 0;
    m_empty->setVisible(isEmpty);
    m_list->setVisible(!isEmpty);
    const bool isStale = row && row->post.isStale();
    const bool isOpen = row && row->openThere != models::OpenThere::Nothing;
    const QString why = isStale ? m_posts.whyNotRetake(*row) : QString();
    const bool hasLeft = row && domain::isLocked(row->post.post.state);
    m_words->setText(!row                                 ? QString()
                         : isOpen                         ? openWords(*row)
                         : row->isItself                  ? models::ArticlePosts::followedSentence(*row)
                         : isStale                        ? m_posts.staleSentence(*row) + (hasLeft ? u' ' + why : QString())
                         : !row->post.derivation          ? tr("It belongs to the article, but was not made of its text.")
                         : m_posts.hasWordsOfSource(*row) ? tr("It says what the article says.")
                                                          : tr("It has words of its own and was left so: it counts as right until the article changes again."));
    m_words->setVisible(row.has_value());
    m_retake->setVisible(isStale && !hasLeft);
    m_retake->setEnabled(why.isEmpty());
    m_retake->setToolTip(why.isEmpty() ? tr("The post says what the article says now") : why);
    m_confirm->setVisible(isStale);
    m_confirm->setEnabled(!m_isReadOnly);
    m_confirm->setToolTip(m_isReadOnly ? models::readOnlyReason() : tr("Nothing of the post changes; it is stale no more"));
    m_open->setVisible(row.has_value());
    m_make->setEnabled(!m_isReadOnly);
    m_make->setToolTip(m_isReadOnly ? models::readOnlyReason() : tr("Make posts of this article"));
    compare();
}

void ArticlePostsPanel::compare()
{
    const auto row = chosen();
    if (!row || !row->post.isStale() || !row->post.derivation) {
        m_comparison->stop();
        m_compared = {};
        m_changes->hide();
        return;
    }
    const std::pair texts(row->post.derivation->text, row->post.now.text);
    if (texts == m_compared)
        return;
    m_compared = texts;
    m_comparison->compare(texts.first, texts.second);
}

void ArticlePostsPanel::retake()
{
    const auto row = chosen();
    if (!row)
        return;
    const domain::RetakenText taken = m_posts.retakenText(*row);
    if (!taken.losesEdits)
        return m_posts.retake(*row);
    // What a person wrote is replaced only once it was seen how.
    auto *dialog = new RetakeDialog(row->post.post.text, taken.text, window());
    connect(dialog, &QDialog::accepted, this, [this, id = row->id] {
        if (const QModelIndex index = m_posts.indexOf(id); index.isValid())
            m_posts.retake(m_posts.rows()[index.row()]);
    });
    dialog->open();
}

} // namespace parvis::ui
