// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/articles/linkstore.h"
#include "models/shell/messages.h"

#include <QtCore/QAbstractListModel>

namespace parvis::models {

/// What an article may link to of our own: the workspace's other articles that stand on the web, and the pages of connected sites, as far as they answer the
/// words that are typed; the best answer first.
class LinkTargetsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    /// No list is read further than that.
    static constexpr qsizetype mostShown = 100;

    enum Role { AddressRole = Qt::UserRole, TitleRole };

    /// `except`: the article that is written.
    LinkTargetsModel(store::Database &database, Messages &messages, domain::Id<domain::Article> except, QObject *parent = nullptr);

    /// Shows what answers these words; all of them, the last changed or published first, where there are none.
    void setWords(const QString &words);
    /// True once the workspace answered.
    [[nodiscard]] bool isRead() const { return m_isRead; }
    /// How many there are, whatever is typed.
    [[nodiscard]] qsizetype known() const { return m_pages.size(); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    void read();

private:
    void readPages();
    void show();

    store::LinkStore m_store;
    Messages &m_messages;
    domain::Id<domain::Article> m_except;
    QList<domain::ArticlePage> m_pages;
    QStringList m_folded;          ///< what each is looked for in
    QList<qsizetype> m_shown;
    QString m_words;
    bool m_isRead = false;
};

} // namespace parvis::models
