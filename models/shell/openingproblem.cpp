// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/shell/openingproblem.h"

#include "models/shell/sentences.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>

namespace parvis::models {

namespace {
/// Whose words these are, for the translation.
struct OpeningWords
{
    Q_DECLARE_TR_FUNCTIONS(parvis::models::OpeningProblem)
};
} // namespace

OpeningProblem openingProblem(const QString &path, const domain::Error &error)
{
    using Kind = domain::Error::Kind;
    const QString name = QFileInfo(path).fileName();
    QString sentence = OpeningWords::tr("“%1” was not opened.").arg(name) + u' ';
    if (error.kind == Kind::Unwritable)
        sentence += OpeningWords::tr("It can be read but not written. You can look at it without changing anything.");
    else if (error.kind == Kind::NotFound)
        sentence += OpeningWords::tr("There is no such file. It may have been moved or renamed.");
    else
        sentence += explain(error);
    return {.path = path, .sentence = sentence, .details = error.detail, .canOpenReadOnly = error.kind == Kind::Unwritable, .canRetry = canRetry(error)};
}

OpeningProblem creatingProblem(const QString &path, const domain::Error &error)
{
    const QString name = QFileInfo(path).fileName();
    const QString why
        = error.kind == domain::Error::Kind::Conflict ? OpeningWords::tr("A file of that name stands there already. Choose another name.") : explain(error);
    return {.path = path,
            .sentence = OpeningWords::tr("“%1” was not made.").arg(name) + u' ' + why,
            .details = error.detail,
            .canOpenReadOnly = false,
            .canRetry = false};
}

QString restoringSentence(const QString &backup, const domain::Error &error)
{
    using Kind = domain::Error::Kind;
    const QString refused = OpeningWords::tr("“%1” was not restored; the workspace is as it was.").arg(QFileInfo(backup).fileName()) + u' ';
    switch (error.kind) {
    case Kind::Damaged:
        return refused + OpeningWords::tr("The backup is damaged. Choose another one.");
    case Kind::NotAWorkspace:
        return refused + OpeningWords::tr("It is no backup of a workspace. Choose another file.");
    case Kind::TooNew:
        return refused + OpeningWords::tr("The backup was written by a newer Parvis. Install that version to restore it.");
    default:
        return refused + explain(error);
    }
}

} // namespace parvis::models
