// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/exchange/exchange.h"
#include "core/domain/channels/exportproblem.h"

#include <memory>

namespace parvis::connectors {

/// A file as it stands somewhere.
struct StandingFile
{
    QByteArray content;
    QByteArray tag;   ///< by which the place knows it again (ETag), where it has such

    friend bool operator==(const StandingFile &, const StandingFile &) = default;
};

/// Where files are put: a folder of this machine, a server. Paths have slashes and lead nowhere else.
class FilePlace
{
public:
    FilePlace() = default;
    virtual ~FilePlace() = default;
    Q_DISABLE_COPY_MOVE(FilePlace)

    /// What stands there; nothing where nothing does.
    [[nodiscard]] virtual Exchange<std::optional<StandingFile>> read(QString path) const = 0;
    /// Writes it whole, or not at all, in the place of what stood there (nothing: of nothing); ChangedThere where something else does by now.
    [[nodiscard]] virtual Exchange<> write(QString path, QByteArray content, std::optional<StandingFile> there) const = 0;
    /// Takes it away, and the folder `folderToo` where it is empty then; ChangedThere as above. What is gone already is success.
    [[nodiscard]] virtual Exchange<> remove(QString path, StandingFile there, QString folderToo) const = 0;
};

/// A folder of this machine.
class LocalPlace final : public FilePlace
{
public:
    explicit LocalPlace(const QString &folder)
        : m_folder(folder)
    {
    }
    [[nodiscard]] Exchange<std::optional<StandingFile>> read(QString path) const override;
    [[nodiscard]] Exchange<> write(QString path, QByteArray content, std::optional<StandingFile> there) const override;
    [[nodiscard]] Exchange<> remove(QString path, StandingFile there, QString folderToo) const override;

private:
    QString m_folder;
};

/// What an answer to a FileWork means that is no success.
[[nodiscard]] domain::Trouble troubleOfFile(const HttpResponse &answer, const QString &path);
/// Whether a folder is there and can be written in; the trouble says which it is not.
[[nodiscard]] Exchange<> requireFolder(QString folder);
/// The SHA-256 of it, in hexadecimal digits.
[[nodiscard]] QByteArray digestOfFile(const QByteArray &content);

} // namespace parvis::connectors
