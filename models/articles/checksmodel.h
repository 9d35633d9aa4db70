// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/articles/articlecheck.h"
#include "models/articles/checksentences.h"
#include "models/shell/keyedlistmodel.h"

#include <QtCore/QSet>

#include <optional>

namespace parvis::models {

/// One line of the checks, ready to be read.
struct CheckRow
{
    enum class Kind {
        Score,      ///< opens onto its evidence
        Evidence,
        Group,      ///< heads findings
        Finding,
        Note,
        SilencedHead,   ///< opens onto what is silenced
        Silenced
    };
    /// What is to be mended.
    enum class Target { None, Text, Title, Summary, Slug, Address, EventStart, EventEnd, EventPlace };

    Kind kind = Kind::Note;
    QString id;              ///< the same as long as it is the same row
    QString text;            ///< the score's name, what was counted, why it was found
    QString words;           ///< those found, where `text` does not say them; a score's verdict
    QString mend;
    QString key;             ///< what silencing it keeps, or listening again takes out
    QString ruleKey;         ///< the same for its rule
    int points = 0;          ///< of a score, of a hundred
    bool isOpen = false;
    Target target = Target::None;
    int line = 1;            ///< of a target in the text, from 1
    int column = 1;          ///< from 1, in UTF-16 units
    int length = 0;          ///< in UTF-16 units
    std::optional<analysis::Mending> mending = {};   ///< what one click puts where
    QString mendVerb = {};                           ///< what that click does: "Link these words"

    friend bool operator==(const CheckRow &, const CheckRow &) = default;
};

/// What the checks say of an article, row by row: three scores with their evidence, the findings by group, and what is silenced.
class ChecksModel : public KeyedListModel<CheckRow>
{
    Q_OBJECT

public:
    /// So many findings of a group are shown at once; the next ones come as these are mended or silenced.
    static constexpr int mostOfAGroup = 100;

    using KeyedListModel::KeyedListModel;

    /// Shows this; nothing shows no rows. Rows that both have stay the same rows.
    void setCheck(const std::optional<analysis::ArticleCheck> &check);
    /// Keys of findings and rules that are not shown as findings.
    void setSilenced(const QSet<QString> &keys);
    /// Opens or closes a row that holds others.
    void toggle(const QModelIndex &index);
    /// A valid index of this model.
    [[nodiscard]] const CheckRow &row(const QModelIndex &index) const { return shownRows()[index.row()]; }

    /// DisplayRole: CheckRow::text; AccessibleTextRole: all that the row says.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    /// Heads of groups are passed over.
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    [[nodiscard]] QList<CheckRow> rowsOf(const analysis::ArticleCheck &check) const;
    void addScores(QList<CheckRow> &rows, const analysis::ArticleCheck &check) const;
    void addFindings(QList<CheckRow> &rows, const analysis::ArticleCheck &check) const;
    void addSilenced(QList<CheckRow> &rows, const analysis::ArticleCheck &check) const;
    void refresh();

    std::optional<analysis::ArticleCheck> m_check;
    QSet<QString> m_silenced;
    QSet<QString> m_open;    ///< ids
};

} // namespace parvis::models
