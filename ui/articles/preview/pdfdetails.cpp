// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/preview/pdfdetails.h"

#include <QtCore/QList>
#include <QtCore/QtEndian>

#include <optional>

using namespace Qt::StringLiterals;

namespace parvis::ui {

namespace {

/// The number behind a key of the trailer, of an object where it is a reference.
std::optional<int> numberBehind(const QByteArray &trailer, const QByteArray &key)
{
    const qsizetype at = trailer.indexOf(key);
    if (at < 0)
        return {};
    bool isNumber = false;
    const QByteArray rest = trailer.sliced(at + key.size()).trimmed();
    qsizetype digits = 0;
    while (digits < rest.size() && rest.at(digits) >= '0' && rest.at(digits) <= '9')
        ++digits;
    const int number = rest.first(digits).toInt(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

/// What stands between << and >> of an object that is a dictionary.
std::optional<QByteArray> dictionaryOf(const QByteArray &pdf, int object)
{
    const QByteArray head = '\n' + QByteArray::number(object) + " 0 obj\n<<";
    const qsizetype at = pdf.indexOf(head);
    const qsizetype end = at < 0 ? -1 : pdf.indexOf(">>\nendobj", at);
    if (end < 0)
        return {};
    return pdf.sliced(at + head.size(), end - at - head.size());
}

/// A text string in UTF-16 (ISO 32000-1, 7.9.2.2), written in hexadecimal: nothing in it need be escaped.
QByteArray textString(const QString &text)
{
    QByteArray bytes("\xfe\xff", 2);
    for (const QChar c : text) {
        const quint16 unit = qToBigEndian(c.unicode());
        bytes.append(reinterpret_cast<const char *>(&unit), sizeof unit);
    }
    return '<' + bytes.toHex() + '>';
}

} // namespace

QByteArray withDetails(const QByteArray &pdf, const QString &title, const QString &language)
{
    const qsizetype trailerAt = pdf.lastIndexOf("trailer\n");
    if (trailerAt < 0)
        return pdf;
    const QByteArray trailer = pdf.sliced(trailerAt);
    const auto size = numberBehind(trailer, "/Size");
    const auto root = numberBehind(trailer, "/Root");
    const auto info = numberBehind(trailer, "/Info");
    const auto table = numberBehind(trailer, "startxref");
    if (!size || !root || !info || !table)
        return pdf;
    const auto catalogue = dictionaryOf(pdf, *root);
    const auto facts = dictionaryOf(pdf, *info);
    if (!catalogue || !facts || facts->contains("/Title") || catalogue->contains("/Lang"))
        return pdf;

    QByteArray added = pdf;
    QByteArray places;
    const auto add = [&added, &places](int object, const QByteArray &dictionary) {
        places += QByteArray::number(object) + " 1\n" + QByteArray::number(added.size()).rightJustified(10, '0') + " 00000 n \n";
        added += QByteArray::number(object) + " 0 obj\n<<" + dictionary + ">>\nendobj\n";
    };
    add(*info, *facts + "\n/Title " + textString(title));
    QByteArray shown = *catalogue + "\n/ViewerPreferences <</DisplayDocTitle true>>";
    if (!language.isEmpty())
        shown += "\n/Lang " + textString(language);
    add(*root, shown);
    const auto newTable = added.size();
    return added + "xref\n" + places + "trailer\n<</Size " + QByteArray::number(*size) + "\n/Root " + QByteArray::number(*root) + " 0 R\n/Info "
        + QByteArray::number(*info) + " 0 R\n/Prev " + QByteArray::number(*table) + ">>\nstartxref\n" + QByteArray::number(newTable) + "\n%%EOF\n";
}

} // namespace parvis::ui
