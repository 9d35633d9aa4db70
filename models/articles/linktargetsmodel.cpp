// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/articles/linktargetsmodel.h"

#include "models/shell/fuzzymatch.h"
#include "models/shell/sentences.h"

#include <algorithm>

namespace parvis::models {

LinkTargetsModel::LinkTargetsModel(store::Database &database, Messages &messages, domain::Id<domain::Article> except, QObject *parent)
    : QAbstractListModel(parent)
    , m_store(database)
    , m_messages(messages)
    , m_except(except)
{
    readPages();
}

void LinkTargetsModel::readPages()
{
    m_store.pages().then(this, [this](const domain::Result<QList<domain::ArticlePage>> &pages) {
        if (!pages)
            return m_messages.post(problem(tr("The pages to link to were not read."), pages.error(), [this] { readPages(); }));
        m_pages = *pages;
        m_pages.removeIf([this](const domain::ArticlePage &page) { return page.site.isEmpty() && page.id == m_except; });
        m_folded.clear();
        for (const domain::ArticlePage &page : std::as_const(m_pages))
            m_folded << folded(page.title + u' ' + page.focus);
        m_isRead = true;
        show();
        Q_EMIT read();
    });
}

void LinkTargetsModel::setWords(const QString &words)
{
    m_words = folded(words);
    show();
}

void LinkTargetsModel::show()
{
    QList<std::pair<int, qsizetype>> found;
    for (qsizetype at = 0; at < m_pages.size(); ++at) {
        if (const auto worth = fuzzyMatch(m_words, m_folded[at]))
            found.append({*worth, at});
    }
    std::ranges::stable_sort(found, std::ranges::greater(), &std::pair<int, qsizetype>::first);
    beginResetModel();
    m_shown.clear();
    for (const auto &[worth, at] : std::as_const(found).first(std::min(mostShown, found.size())))
        m_shown << at;
    endResetModel();
}

int LinkTargetsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant LinkTargetsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const domain::ArticlePage &page = m_pages[m_shown[index.row()]];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        //: %1 is a title, %2 the name of a connected site
        return tr("%1 – %2", "a page to link to").arg(page.title, page.site.isEmpty() ? tr("your article") : page.site);
    case Qt::ToolTipRole:
    case AddressRole:
        return page.address;
    case TitleRole:
        return page.title;
    default:
        return {};
    }
}

} // namespace parvis::models
