// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/people/peopletable.h"
#include "core/formats/vcard/vcards.h"
#include "models/people/peoplecommands.h"
#include "models/people/peoplefiles.h"
#include "models/people/peoplepagemodel.h"
#include "models/shell/sentences.h"

#include <QtConcurrent/QtConcurrentRun>
#include <QtCore/QFileInfo>
#include <QtCore/QSaveFile>
#include <QtGui/QUndoStack>

using namespace Qt::StringLiterals;

// How people come in from files and go out into them.
namespace parvis::models {

void PeoplePageModel::import(const QStringList &paths)
{
    if (paths.isEmpty())
        return;
    m_importReport.reset();
    Q_EMIT importReportChanged();
    QtConcurrent::run(readPeopleFiles, paths).then(this, [this](const PeopleFiles &files) { takeIn(files); });
}

void PeoplePageModel::takeIn(const PeopleFiles &files)
{
    if (!files.cards.isEmpty()) {
        m_store.takeIn(files.cards).then(this, [this, files](const domain::Result<store::PeopleImport> &import) {
            if (import)
                sayImport(files, *import);
            else
                m_messages.post(problem(nobodyFrom(files), import.error()));
        });
        return;
    }
    QStringList sentences;
    if (!files.sources.isEmpty())
        sentences << (files.sources.size() == 1 ? tr("“%1” holds nobody.").arg(files.sources.first())
                                                : tr("%Ln file(s) hold nobody.", nullptr, static_cast<int>(files.sources.size())));
    sentences << sentenceOfLeft(files);
    sentences.removeAll(QString());
    const Message said{.kind = Message::Kind::Problem, .sentence = sentences.join(u' '), .details = reportOf(files), .actionText = {}, .action = {}};
    keepImportReport(said, files);
    m_messages.post(said);
}

QString PeoplePageModel::nobodyFrom(const PeopleFiles &files)
{
    return files.sources.size() == 1 ? tr("Nobody was taken in from “%1”.").arg(files.sources.first())
                                     : tr("Nobody was taken in from %Ln file(s).", nullptr, static_cast<int>(files.sources.size()));
}

void PeoplePageModel::sayImport(const PeopleFiles &files, const store::PeopleImport &import)
{
    const auto count = static_cast<int>(files.sources.size());
    const auto added = static_cast<int>(import.added);
    const auto completed = static_cast<int>(import.completed);
    Message said;
    if (added + completed == 0) {
        said.sentence = tr("Nothing new: %Ln person(s) were known already.", nullptr, static_cast<int>(import.known));
    } else {
        const QString what = count == 1 ? tr("import of “%1”").arg(files.sources.first()) : tr("import of %Ln file(s)", nullptr, count);
        m_undo.push(new ImportPeopleCommand(m_database, files.cards, import, what,
                                            [this, files](const domain::Error &error) { m_messages.post(problem(nobodyFrom(files), error)); }));
        QString sentence = tr("%Ln person(s) added", nullptr, added);
        if (count > 1)
            sentence += u' ' + tr("from %Ln file(s)", nullptr, count);
        // Whoever said nothing yet stands far down: one of them is shown.
        if (!import.newPeople.isEmpty())
            select(import.newPeople.first());
        said = undoable(sentence + u", "_s + tr("%Ln completed.", nullptr, completed), m_undo);
    }
    if (const QString left = sentenceOfLeft(files); !left.isEmpty())
        said.sentence += u' ' + left;
    said.details = reportOf(files);
    keepImportReport(said, files);
    m_messages.post(said);
}

void PeoplePageModel::keepImportReport(const Message &message, const PeopleFiles &files)
{
    if (message.details.isEmpty())
        return;
    const QString sentence
        = files.sources.size() == 1 && files.unread.isEmpty() ? tr("“%1”: %2").arg(files.sources.first(), message.sentence) : message.sentence;
    // Taking it back is offered once, while it is the last thing done.
    m_importReport = Message{.kind = message.kind, .sentence = sentence, .details = message.details, .actionText = {}, .action = {}};
    Q_EMIT importReportChanged();
}

void PeoplePageModel::sayImportReport()
{
    if (m_importReport)
        m_messages.post(*m_importReport);
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
    m_store.each(filter(), write).then(this, [this, file, complain](const domain::Result<qint64> &written) {
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
