// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/people/peoplereading.h"
#include "core/formats/people/peopletable.h"
#include "core/formats/vcard/vcards.h"
#include "models/imports/importsentences.h"
#include "models/people/peoplecommands.h"
#include "models/people/peoplepagemodel.h"
#include "models/shell/sentences.h"

#include <QtConcurrent/QtConcurrentRun>
#include <QtCore/QFileInfo>
#include <QtCore/QSaveFile>
#include <QtGui/QUndoStack>

#include <algorithm>

using namespace Qt::StringLiterals;

// How people come in from files and go out into them.
namespace parvis::models {

namespace {

constexpr qint64 largestFile = 500'000'000;

domain::Result<formats::PeopleReading> readFile(const QString &path)
{
    using Kind = domain::Error::Kind;
    QFile file(path);
    if (!QFileInfo(path).isFile())
        return domain::failure(Kind::NotFound, path);
    if (!file.open(QIODevice::ReadOnly))
        return domain::failure(Kind::Unreadable, file.errorString());
    if (file.size() > largestFile)
        return domain::failure(Kind::TooLarge, path);
    return formats::readPeople(file.readAll(), QFileInfo(path).fileName());
}

/// Why each was left out, a line each.
QString sentencesOf(const QList<domain::Refusal> &refused)
{
    constexpr qsizetype shown = 50;
    QStringList lines;
    for (const auto &refusal : refused.first(std::min(shown, refused.size())))
        lines << sentence(refusal);
    if (refused.size() > shown)
        lines << u"…"_s;
    return lines.join(u'\n');
}

/// That a file brought nobody, and why.
Message unread(const QString &source, const domain::Error &error)
{
    return {.kind = Message::Kind::Problem,
            .sentence = PeoplePageModel::tr("Nobody was taken in from “%1”.").arg(source) + u' ' + explainSource(error),
            .details = {},
            .actionText = {},
            .action = {}};
}

} // namespace

void PeoplePageModel::import(const QStringList &paths)
{
    m_importReports.clear();
    Q_EMIT importReportChanged();
    for (const QString &path : paths) {
        const QString source = QFileInfo(path).fileName();
        QtConcurrent::run(readFile, path).then(this, [this, source](const domain::Result<formats::PeopleReading> &reading) {
            if (reading)
                takeIn(*reading, source);
            else
                m_messages.post(unread(source, reading.error()));
        });
    }
}

void PeoplePageModel::takeIn(const formats::PeopleReading &reading, const QString &source)
{
    const auto parts = static_cast<int>(std::ranges::count_if(reading.refused, domain::isOfAPart, &domain::Refusal::reason));
    const auto refused = static_cast<int>(reading.refused.size()) - parts;
    const QString left = (refused > 0 ? u' ' + tr("%Ln card(s) or row(s) were refused.", nullptr, refused) : QString())
        + (parts > 0 ? u' ' + tr("%Ln detail(s) were left out or kept elsewhere.", nullptr, parts) : QString());
    const QString details = sentencesOf(reading.refused);
    if (reading.cards.isEmpty()) {
        const Message said{
            .kind = Message::Kind::Problem, .sentence = tr("“%1” holds nobody.").arg(source) + left, .details = details, .actionText = {}, .action = {}};
        keepImportReport(said, source);
        m_messages.post(said);
        return;
    }
    const auto taken = [this, left, details, source](const store::PeopleImport &import) {
        Message said = undoable(tr("%Ln person(s) added,", nullptr, static_cast<int>(import.added)) + u' '
                                    + tr("%Ln completed.", nullptr, static_cast<int>(import.completed)) + left,
                                m_undo);
        said.details = details;
        keepImportReport(said, source);
        m_messages.post(said);
    };
    m_undo.push(new ImportPeopleCommand(m_database, reading.cards, tr("import of “%1”").arg(source), taken, [this, source](const domain::Error &error) {
        m_messages.post(problem(tr("Nobody was taken in from “%1”.").arg(source), error));
    }));
}

void PeoplePageModel::keepImportReport(const Message &message, const QString &source)
{
    if (message.details.isEmpty())
        return;
    // Taking it back is offered once, while it is the last thing done.
    const QString sentence = tr("“%1”: %2").arg(source, message.sentence);
    m_importReports.removeIf([&sentence](const Message &known) { return known.sentence == sentence; });
    m_importReports.append({.kind = message.kind, .sentence = sentence, .details = message.details, .actionText = {}, .action = {}});
    Q_EMIT importReportChanged();
}

void PeoplePageModel::sayImportReport()
{
    if (m_importReports.isEmpty())
        return;
    Message said = m_importReports.last();
    if (m_importReports.size() > 1) {
        QStringList sections;
        for (const Message &report : std::as_const(m_importReports))
            sections << report.sentence << report.details;
        said.sentence = tr("What the last import left out:");
        said.details = sections.join(u'\n');
    }
    m_messages.post(said);
}

void PeoplePageModel::exportTo(const QString &path)
{
    const bool isTable = path.endsWith(".csv"_L1, Qt::CaseInsensitive);
    const auto cards = isTable ? domain::Result<const formats::VCards *>(nullptr) : formats::loadVCards();
    if (!cards) {
        m_messages.post(problem(tr("The people were not written."), cards.error()));
        return;
    }
    const auto file = std::make_shared<QSaveFile>(path);
    const auto complain = [this, file] {
        m_messages.post(problem(tr("The people were not written."), {.kind = domain::Error::Kind::Unwritable, .detail = file->errorString()}));
    };
    if (!file->open(QIODevice::WriteOnly) || (isTable && file->write(formats::peopleTableHeader()) < 0)) {
        complain();
        return;
    }
    const auto write = [file, isTable, cards = *cards, workspace = m_database.id()](const domain::PersonCard &card) {
        return file->write(isTable ? formats::toTableRow(card) : cards->write(card, domain::uidOf(workspace, card.person.id))) > 0;
    };
    m_store.each(m_filter, write).then(this, [this, file, complain](const domain::Result<qint64> &written) {
        if (!written && written.error().kind != domain::Error::Kind::Cancelled)
            fail(written.error());
        else if (!written || !file->commit())
            complain();
        else
            m_messages.post({.kind = Message::Kind::Done,
                             .sentence = tr("%Ln person(s) written into “%1”.", nullptr, static_cast<int>(*written)).arg(QFileInfo(*file).fileName()),
                             .details = {},
                             .actionText = {},
                             .action = {}});
    });
}

} // namespace parvis::models
