// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/articles/library/librarylistmodel.h"

#include "models/media/attachmentsentences.h"
#include "models/shell/fuzzymatch.h"

#include <QtCore/QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::models {

LibraryListModel::LibraryListModel(ArticleLibrary &library, QObject *parent)
    : QAbstractListModel(parent)
    , m_library(library)
{
    connect(&m_library, &ArticleLibrary::changed, this, &LibraryListModel::fill);
    connect(&m_library, &ArticleLibrary::thumbnailArrived, this, [this](domain::Id<domain::Media> media) {
        if (const int row = rowOf(media); row >= 0)
            Q_EMIT dataChanged(index(row), index(row), {Qt::DecorationRole});
    });
    fill();
}

void LibraryListModel::setSearch(const QString &words)
{
    m_search = folded(words);
    fill();
}

void LibraryListModel::fill()
{
    const QStringList words = m_search.split(u' ', Qt::SkipEmptyParts);
    QList<domain::LibraryItem> shown;
    for (const domain::LibraryItem &item : m_library.items()) {
        const QString name = folded(item.media.name);
        if (std::ranges::all_of(words, [&name](const QString &word) { return name.contains(word); }))
            shown.append(item);
    }
    const auto keys = [](const QList<domain::LibraryItem> &items) {
        QList<domain::Id<domain::Media>> ids;
        for (const domain::LibraryItem &item : items)
            ids.append(item.media.id);
        return ids;
    };
    // What stays where it is keeps the selection.
    if (keys(shown) == keys(m_shown)) {
        m_shown = shown;
        if (!m_shown.isEmpty())
            Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_shown = shown;
    endResetModel();
}

int LibraryListModel::rowOf(domain::Id<domain::Media> media) const
{
    const auto found = std::ranges::find_if(m_shown, [media](const domain::LibraryItem &item) { return item.media.id == media; });
    return found == m_shown.cend() ? -1 : static_cast<int>(found - m_shown.cbegin());
}

int LibraryListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant LibraryListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const domain::LibraryItem &item = m_shown[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return item.media.name;
    case Qt::DecorationRole:
        return domain::mediaSort(item.media.type) == domain::MediaSort::Image ? QVariant(m_library.thumbnail(item.media.id)) : QVariant();
    case Qt::ToolTipRole:
        return QString(item.media.name + u'\n' + factsOfItem(item, m_library.madeOf(item.media.id).size()));
    case Qt::AccessibleTextRole:
        return QString(item.media.name + u", "_s + factsOfItem(item, m_library.madeOf(item.media.id).size()));
    case MarkRole:
        return !m_library.madeOf(item.media.id).isEmpty() ? tr("Original") : item.original.isNull() ? QString() : tr("Copy");
    case KeyRole:
        return item.media.id.value();
    default:
        return {};
    }
}

QString factsOfItem(const domain::LibraryItem &item, qsizetype made)
{
    const QLocale locale;
    QStringList facts;
    if (item.size)
        facts << ArticleLibrary::tr("%1 × %2 pixels").arg(locale.toString(item.size->width()), locale.toString(item.size->height()));
    facts << sizeOf(item.media.bytes);
    if (!item.original.isNull())
        facts << ArticleLibrary::tr("made of another image");
    if (made > 0)
        facts << ArticleLibrary::tr("original of %Ln other image(s)", nullptr, static_cast<int>(made));
    facts << (item.articles > 0 ? ArticleLibrary::tr("in %Ln article(s)", nullptr, item.articles)
                  : item.isHeld ? ArticleLibrary::tr("in an earlier state of an article, or in a post")
                                : ArticleLibrary::tr("in no article"));
    return facts.join(u", "_s);
}

} // namespace parvis::models
