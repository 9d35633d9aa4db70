// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/imports/importreport.h"

#include "models/imports/importsentences.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace parvis::models {

using QueueState = domain::QueuedImport::State;

namespace {

/// Whose words these are, for the translation.
struct ReportWords
{
    Q_DECLARE_TR_FUNCTIONS(parvis::models::Imports)
};

/// As many lines as a message can show; the list of imports has them all.
constexpr qsizetype mostLines = 12;

QString lineOf(const ImportOutcome &outcome)
{
    const QString name = shortName(outcome.request.source);
    if (outcome.request.state == QueueState::Failed)
        return ReportWords::tr("“%1” was not imported. %2").arg(name, explainSource(outcome.request.error.value_or(domain::Error{})));
    if (!outcome.import)
        return ReportWords::tr("The import of “%1” was stopped; nothing of it was kept.").arg(name);
    return ReportWords::tr("“%1”: %2.").arg(name, summary(*outcome.import));
}

QStringList refusalsOf(const ImportOutcome &outcome)
{
    QStringList sentences;
    if (outcome.import) {
        for (const domain::Refusal &refusal : outcome.import->refused)
            sentences.append(sentence(refusal));
    }
    return sentences;
}

QString shortened(QStringList lines, qint64 all)
{
    if (lines.size() > mostLines)
        lines.resize(mostLines);
    if (all > lines.size())
        lines.append(ReportWords::tr("%Ln more: the list of imports under Channels names them.", nullptr, static_cast<int>(all - lines.size())));
    return lines.join(u'\n');
}

QString totalOf(const QList<ImportOutcome> &outcomes)
{
    domain::Import sum;
    int failed = 0;
    int stopped = 0;
    for (const ImportOutcome &outcome : outcomes) {
        failed += outcome.request.state == QueueState::Failed ? 1 : 0;
        stopped += outcome.request.state == QueueState::Cancelled ? 1 : 0;
        if (!outcome.import)
            continue;
        sum.read += outcome.import->read;
        sum.added += outcome.import->added;
        sum.known += outcome.import->known;
        sum.refusedCount += outcome.import->refusedCount;
    }
    const int count = static_cast<int>(outcomes.size());
    QStringList parts;
    if (failed + stopped < count)
        parts.append(ReportWords::tr("%Ln sources: %1.", nullptr, count).arg(summary(sum)));
    if (failed > 0)
        parts.append(ReportWords::tr("%Ln of them were not imported.", nullptr, failed));
    if (stopped > 0)
        parts.append(ReportWords::tr("%Ln of them were stopped.", nullptr, stopped));
    return parts.join(u' ');
}

} // namespace

Message reportOf(const QList<ImportOutcome> &outcomes)
{
    const bool isProblem = std::ranges::any_of(outcomes, [](const ImportOutcome &outcome) {
        return outcome.request.state == QueueState::Failed || (outcome.import && outcome.import->refusedCount > 0);
    });
    Message message{.kind = isProblem ? Message::Kind::Problem : Message::Kind::Done, .sentence = {}, .details = {}, .actionText = {}, .action = {}};
    message.isKept = true;
    // It was asked for a while ago, perhaps from elsewhere.
    message.outlastsPlace = true;
    if (outcomes.size() == 1) {
        const ImportOutcome &only = outcomes.first();
        message.sentence = lineOf(only);
        if (only.import)
            message.details = shortened(refusalsOf(only), only.import->refusedCount);
        return message;
    }
    message.sentence = totalOf(outcomes);
    QStringList lines;
    qint64 all = 0;
    for (const ImportOutcome &outcome : outcomes) {
        lines.append(lineOf(outcome));
        ++all;
    }
    // The sources first: each of them is said before any of their entries is.
    for (const ImportOutcome &outcome : outcomes) {
        for (const QString &refusal : refusalsOf(outcome))
            lines.append(ReportWords::tr("%1: %2").arg(shortName(outcome.request.source), refusal));
        all += outcome.import ? outcome.import->refusedCount : 0;
    }
    message.details = shortened(lines, all);
    return message;
}

} // namespace parvis::models
