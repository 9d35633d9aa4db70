// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/library/illustrating.h"

#include "ui/articles/library/describedialog.h"
#include "ui/articles/library/librarydialog.h"
#include "ui/articles/library/pictureeditdialog.h"
#include "ui/articles/markdownedit.h"
#include "ui/widgets/folders.h"
#include "ui/widgets/namedfiles.h"

#include <QtCore/QLocale>
#include <QtGui/QTextBlock>
#include <QtWidgets/QFileDialog>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::ui {

using domain::LibraryItem;

namespace {

void askForFiles(QWidget *parent, const std::function<void(const QStringList &)> &answer)
{
    auto *dialog = new QFileDialog(parent, Illustrating::tr("Insert images and files"), existingFolder(QStandardPaths::PicturesLocation));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    QObject::connect(dialog, &QFileDialog::filesSelected, dialog, [dialog, answer](const QStringList &files) { answer(namedFiles(*dialog, files)); });
    dialog->open();
}

QString markdownOf(const LibraryItem &item, const QString &words)
{
    return domain::pictureMarkdown(words, item.address, isImage(item));
}

/// One of those that domain::isDecorativeMark() knows: it is no text of the window's, and stands in the article.
QString decorativeWord()
{
    return QLocale().language() == QLocale::French ? u"décorative"_s : u"decorative"_s;
}

} // namespace

Illustrating::Illustrating(models::ArticleLibrary &library, MarkdownEdit &text, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_text(text)
    , m_askFiles(&askForFiles)
{
}

void Illustrating::insertFiles()
{
    m_askFiles(m_text.window(), [guard = QPointer(this)](const QStringList &paths) {
        if (guard)
            guard->take(paths);
    });
}

void Illustrating::take(const QStringList &paths)
{
    m_library.addFiles(paths, [guard = QPointer(this)](const QList<LibraryItem> &items) {
        if (guard)
            guard->insert(items);
    });
}

void Illustrating::take(const QImage &picture)
{
    m_library.addPicture(picture, [guard = QPointer(this)](const QList<LibraryItem> &items) {
        if (guard)
            guard->insert(items);
    });
}

void Illustrating::openLibrary()
{
    auto *dialog = new LibraryDialog(m_library, !m_text.isReadOnly() && m_text.isVisible(), m_text.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &LibraryDialog::insertWanted, this, &Illustrating::insert);
    connect(dialog, &LibraryDialog::articleWanted, this, &Illustrating::articleWanted);
    dialog->open();
}

void Illustrating::insert(const QList<LibraryItem> &items)
{
    if (items.isEmpty() || m_text.isReadOnly())
        return;
    if (items.size() == 1 && isImage(items.first()))
        return describeThen(items.first());
    QStringList pieces;
    for (const LibraryItem &item : items)
        // A file is called by its name; what an image shows only a person can say.
        pieces << markdownOf(item, isImage(item) ? QString() : item.media.name);
    write(pieces);
}

void Illustrating::describeThen(const LibraryItem &item)
{
    auto *dialog = new DescribeDialog(item.media.name, {}, tr("Insert"), m_text.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setPicture(m_library.thumbnail(item.media.id));
    connect(&m_library, &models::ArticleLibrary::thumbnailArrived, dialog, [this, dialog, item](domain::Id<domain::Media> media) {
        if (media == item.media.id)
            dialog->setPicture(m_library.thumbnail(media));
    });
    dialog->propose(wordsHere(item));
    m_library.wordsOf(item.media.id).then(dialog, [dialog](const domain::Result<QString> &words) { dialog->propose(words.value_or(QString())); });
    connect(dialog, &DescribeDialog::described, this, [this, item](const QString &words, bool isDecorative) {
        write({isDecorative ? domain::withDecorativeMark(markdownOf(item, {}), decorativeWord()) : markdownOf(item, words)});
    });
    dialog->open();
}

QString Illustrating::wordsHere(const LibraryItem &item) const
{
    const auto places = domain::picturePlaces(m_text.toPlainText());
    const auto said = std::ranges::find_if(places, [key = domain::mediaKey(item.address)](const domain::PicturePlace &place) {
        return !place.words.isEmpty() && domain::mediaKey(place.target) == key;
    });
    return said != places.cend() ? said->words : QString();
}

void Illustrating::write(const QStringList &pieces)
{
    QTextCursor cursor = m_text.textCursor();
    const QString before = cursor.block().text().first(cursor.positionInBlock());
    const QString after = cursor.block().text().sliced(cursor.positionInBlock());
    const bool isAtBegin = before.trimmed().isEmpty();
    // Several stand in a paragraph each, and so does what is put before a line; else it goes into the line that is written.
    QString text = pieces.join(u"\n\n"_s);
    if (pieces.size() > 1 && !isAtBegin)
        text.prepend(u"\n\n"_s);
    if (!after.trimmed().isEmpty() && (isAtBegin || pieces.size() > 1))
        text.append(u"\n\n"_s);
    cursor.insertText(text);
    m_text.setTextCursor(cursor);
    m_text.ensureCursorVisible();
    m_text.setFocus(Qt::OtherFocusReason);
}

std::optional<domain::PicturePlace> Illustrating::atCursor() const
{
    const QTextCursor cursor = m_text.textCursor();
    auto place = domain::pictureAt(cursor.block().text(), cursor.positionInBlock());
    if (place) {
        place->whole.start += cursor.block().position();
        place->address.start += cursor.block().position();
    }
    return place;
}

void Illustrating::find(const QString &address, const std::function<void(const LibraryItem &)> &found)
{
    if (!m_library.isLoaded()) {
        connect(&m_library, &models::ArticleLibrary::changed, this, [this, address, found] { find(address, found); }, Qt::SingleShotConnection);
        return m_library.load();
    }
    const auto key = domain::mediaKey(address);
    const auto item = std::ranges::find_if(m_library.items(), [&key](const LibraryItem &one) { return domain::mediaKey(one.address) == key; });
    if (key && item != m_library.items().cend())
        found(*item);
}

bool Illustrating::describe()
{
    const auto place = atCursor();
    if (!place || m_text.isReadOnly())
        return false;
    auto *dialog = new DescribeDialog(place->target, place->words, tr("Describe it"), m_text.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    find(place->target, [this, guard = QPointer(dialog)](const LibraryItem &item) {
        if (!guard)
            return;
        guard->setPicture(m_library.thumbnail(item.media.id));
        connect(&m_library, &models::ArticleLibrary::thumbnailArrived, guard, [this, guard, item](domain::Id<domain::Media> media) {
            if (media == item.media.id)
                guard->setPicture(m_library.thumbnail(media));
        });
    });
    const auto wholeOf = [this](const domain::PicturePlace &picture) { return m_text.toPlainText().sliced(picture.whole.start, picture.whole.length); };
    dialog->setDecorative(domain::hasDecorativeMark(wholeOf(*place)));
    connect(dialog, &DescribeDialog::described, this, [this, wholeOf](const QString &words, bool isDecorative) {
        const auto now = atCursor();
        if (!now)
            return;
        const QString whole = wholeOf(*now);
        if (isDecorative || domain::hasDecorativeMark(whole)) {
            const QString plain = domain::pictureMarkdown(words, now->target);
            return m_text.replaceSpan({.span = now->whole, .by = isDecorative ? domain::withDecorativeMark(plain, decorativeWord()) : plain});
        }
        // Only what stands between the brackets: a title stays.
        const qsizetype start = now->whole.start;
        const QString head = m_text.toPlainText().sliced(start, now->address.start - start);
        constexpr qsizetype addressPart = 3;
        m_text.replaceSpan({.span = {.start = start, .length = head.lastIndexOf(u"]("_s)}, .by = domain::pictureMarkdown(words, {}).chopped(addressPart)});
    });
    dialog->open();
    return true;
}

bool Illustrating::edit()
{
    const auto place = atCursor();
    if (!place || m_text.isReadOnly() || !domain::mediaKey(place->target))
        return false;
    find(place->target, [this, address = place->target](const LibraryItem &item) { openEditor(item, address); });
    return true;
}

void Illustrating::openEditor(const LibraryItem &item, const QString &address)
{
    m_library.unpack(item, [guard = QPointer(this), item, address](const QImage &image) {
        if (!guard)
            return;
        auto *dialog = new PictureEditDialog(item.media.name, image, guard->m_text.window());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &PictureEditDialog::edited, guard, [guard, item, address](const models::PictureEdit &edit) {
            guard->m_library.edit(item, edit, [guard, address](const QList<LibraryItem> &made) {
                // The text may have become another one meanwhile.
                const auto now = guard && !made.isEmpty() ? guard->atCursor() : std::nullopt;
                if (now && now->target == address)
                    guard->m_text.replaceSpan({.span = now->address, .by = made.first().address});
            });
        });
        dialog->open();
    });
}

} // namespace parvis::ui
