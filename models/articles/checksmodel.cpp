// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/articles/checksmodel.h"

#include <QtCore/QHash>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace parvis::models {

using analysis::Finding;
using analysis::Rule;
using Kind = CheckRow::Kind;

namespace {

constexpr std::array groups{CheckGroup::Reader, CheckGroup::Story, CheckGroup::Findable};
const QString &silencedId()
{
    static const QString id = u"silenced"_s;
    return id;
}

QString idOf(const QString &what, CheckGroup group)
{
    return u"%1:%2"_s.arg(what).arg(static_cast<int>(group));
}

CheckRow::Target targetOf(const Finding &finding)
{
    switch (finding.rule) {
    case Rule::NoTitle:
    case Rule::TitleLength:
        return CheckRow::Target::Title;
    case Rule::NoDescription:
    case Rule::DescriptionLength:
        return CheckRow::Target::Summary;
    case Rule::Slug:
        return CheckRow::Target::Slug;
    case Rule::Canonical:
        return CheckRow::Target::Address;
    case Rule::EventLacks:
        return finding.detail.startsWith("start"_L1) ? CheckRow::Target::EventStart
            : finding.detail.startsWith("end"_L1)    ? CheckRow::Target::EventEnd
                                                     : CheckRow::Target::EventPlace;
    default:
        return CheckRow::Target::Text;
    }
}

void place(CheckRow &row, const analysis::Place &place)
{
    row.line = place.line;
    row.column = place.column;
    row.length = place.length;
}

CheckRow rowOf(const Finding &finding, Kind kind)
{
    CheckRow row{.kind = kind, .text = whySentence(finding), .mend = mendSentence(finding), .key = finding.silenceKey, .ruleKey = keyOf(finding.rule)};
    if (!row.text.contains(finding.place.text))
        row.words = finding.place.text;
    row.target = targetOf(finding);
    row.mending = finding.mending;
    row.mendVerb = mendVerb(finding);
    place(row, finding.place);
    return row;
}

/// Gives rows of the same key ids of their own.
void name(CheckRow &row, const QString &what, QHash<QString, int> &seen)
{
    const int number = ++seen[row.key];
    row.id = u"%1:%2:%3"_s.arg(what, row.key).arg(number);
}

void addEvidence(QList<CheckRow> &rows, const analysis::Score &score)
{
    const QString id = u"evidence:"_s + keyOf(score.kind);
    rows << CheckRow{.kind = Kind::Evidence, .id = id, .text = measureSentence(score)};
    for (const analysis::Evidence &evidence : score.evidence) {
        CheckRow row{.kind = Kind::Evidence, .id = id + u':' + keyOf(evidence.kind), .text = evidenceSentence(evidence)};
        if (!evidence.places.isEmpty()) {
            row.target = CheckRow::Target::Text;
            place(row, evidence.places.first());
        }
        rows << row;
    }
}

} // namespace

void ChecksModel::setCheck(const std::optional<analysis::ArticleCheck> &check)
{
    m_check = check;
    refresh();
}

void ChecksModel::setSilenced(const QSet<QString> &keys)
{
    m_silenced = keys;
    refresh();
}

void ChecksModel::toggle(const QModelIndex &index)
{
    const CheckRow &head = row(index);
    if (head.kind != Kind::Score && head.kind != Kind::SilencedHead)
        return;
    if (!m_open.remove(head.id))
        m_open.insert(head.id);
    refresh();
}

void ChecksModel::refresh()
{
    showRows(m_check ? rowsOf(*m_check) : QList<CheckRow>());
}

QList<CheckRow> ChecksModel::rowsOf(const analysis::ArticleCheck &check) const
{
    QList<CheckRow> rows;
    addScores(rows, check);
    addFindings(rows, check);
    addSilenced(rows, check);
    return rows;
}

void ChecksModel::addScores(QList<CheckRow> &rows, const analysis::ArticleCheck &check) const
{
    constexpr double most = 100;
    for (const analysis::Score &score : check.scores) {
        const CheckGroup group = groupOf(score.kind);
        const QString id = idOf(u"score"_s, group);
        // A second measure of the same group says more below the first.
        if (score.kind != analysis::ScoreKind::Lix) {
            const int points = static_cast<int>(std::lround(std::clamp(score.points, 0.0, most)));
            rows << CheckRow{
                .kind = Kind::Score, .id = id, .text = groupName(group), .words = verdict(group, points), .points = points, .isOpen = m_open.contains(id)};
        }
        if (m_open.contains(id))
            addEvidence(rows, score);
    }
}

void ChecksModel::addFindings(QList<CheckRow> &rows, const analysis::ArticleCheck &check) const
{
    const qsizetype before = rows.size();
    QHash<QString, int> seen;
    for (const CheckGroup group : groups) {
        QList<CheckRow> found;
        int count = 0;
        for (const Finding &finding : check.findings) {
            if (groupOf(finding.rule) != group || m_silenced.contains(finding.silenceKey) || m_silenced.contains(keyOf(finding.rule)))
                continue;
            if (++count > mostOfAGroup)
                continue;
            found << rowOf(finding, Kind::Finding);
            name(found.back(), u"finding"_s, seen);
        }
        if (count == 0)
            continue;
        //: a group of findings and how many: "Reader · 12"
        rows << CheckRow{.kind = Kind::Group, .id = idOf(u"group"_s, group), .text = tr("%1 · %L2").arg(groupName(group)).arg(count)};
        rows << found;
        if (count > mostOfAGroup) {
            rows << CheckRow{
                .kind = Kind::Note, .id = idOf(u"more"_s, group), .text = tr("%Ln more come as these are mended or silenced.", nullptr, count - mostOfAGroup)};
        }
    }
    if (rows.size() == before)
        rows << CheckRow{
            .kind = Kind::Note, .id = u"nothing"_s, .text = tr("Nothing to mend was found. Whether the story is true and moving, only a reader can say.")};
}

void ChecksModel::addSilenced(QList<CheckRow> &rows, const analysis::ArticleCheck &check) const
{
    QList<CheckRow> silenced;
    QHash<QString, int> seen;
    const auto rules = analysis::allRules();
    for (const Rule rule : rules) {
        if (const QString key = keyOf(rule); m_silenced.contains(key)) {
            silenced << CheckRow{.kind = Kind::Silenced, .text = ruleName(rule), .words = tr("The whole rule, in this article"), .key = key};
            name(silenced.back(), silencedId(), seen);
        }
    }
    for (const Finding &finding : check.findings) {
        if (m_silenced.contains(finding.silenceKey) && !m_silenced.contains(keyOf(finding.rule))) {
            silenced << rowOf(finding, Kind::Silenced);
            name(silenced.back(), silencedId(), seen);
        }
    }
    if (silenced.isEmpty())
        return;
    const bool isOpen = m_open.contains(silencedId());
    rows << CheckRow{.kind = Kind::SilencedHead, .id = silencedId(), .text = tr("%Ln silenced", nullptr, static_cast<int>(silenced.size())), .isOpen = isOpen};
    if (isOpen)
        rows << silenced;
}

QVariant ChecksModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CheckRow &shown = row(index);
    if (role == Qt::DisplayRole)
        return shown.text;
    if (role != Qt::AccessibleTextRole)
        return {};
    switch (shown.kind) {
    case Kind::Score:
        return (shown.isOpen ? tr("%1: %L2 of 100, %3. Return closes what was counted.") : tr("%1: %L2 of 100, %3. Return opens what was counted."))
            .arg(shown.text)
            .arg(shown.points)
            .arg(shown.words);
    case Kind::SilencedHead:
        return (shown.isOpen ? tr("%1. Return closes them.") : tr("%1. Return opens them.")).arg(shown.text);
    default:
        return QStringList{shown.text, shown.words, shown.mend}.join(u' ').simplified();
    }
}

Qt::ItemFlags ChecksModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || row(index).kind == Kind::Group)
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace parvis::models
