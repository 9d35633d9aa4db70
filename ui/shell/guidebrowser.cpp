// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/guidebrowser.h"

#include "ui/shell/guidepages.h"
#include "ui/widgets/theme.h"

#include <QtCore/QEvent>
#include <QtGui/QImage>
#include <QtGui/QTextBlock>
#include <QtGui/QTextDocument>
#include <QtGui/QTextFragment>
#include <QtGui/QTextTable>
#include <QtWidgets/QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::ui {

namespace {

/// What stands in a document's text for a picture.
constexpr QChar pictureMark = QChar::ObjectReplacementCharacter;

} // namespace

GuideBrowser::GuideBrowser(QWidget *parent)
    : QTextBrowser(parent)
{
    setProperty("plain", true);
    setFrameShape(QFrame::NoFrame);
    setOpenExternalLinks(true);
    // Whatever is wide is wrapped.
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    document()->setDocumentMargin(theme::margin);
    document()->setDefaultFont(theme::bodyFont());
    constexpr int pause = 120;
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_pause, &QTimer::timeout, this, &GuideBrowser::fitPictures);
    connect(this, &QTextBrowser::sourceChanged, this, [this](const QUrl &source) {
        // A page that is asked for once more may have come anew, as it was before it was dressed.
        const bool isBare = document()->firstBlock().blockFormat().lineHeightType() != QTextBlockFormat::ProportionalHeight;
        const QUrl page = source.adjusted(QUrl::RemoveFragment);
        if (m_dressed != page || isBare) {
            m_dressed = page;
            dress();
            m_fitted = 0;
            fitPictures();
        }
        // Not before the headings have their anchors and the pictures their size.
        if (source.hasFragment())
            scrollToAnchor(source.fragment());
    });
}

void GuideBrowser::dress()
{
    constexpr qreal readingLineHeight = 135;
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        cursor.setPosition(block.position());
        if (block.blockFormat().headingLevel() > 0 && block.length() > 1) {
            cursor.setPosition(block.position() + 1, QTextCursor::KeepAnchor);
            QTextCharFormat anchor;
            anchor.setAnchor(true);
            anchor.setAnchorNames({guideAnchor(block.text())});
            cursor.mergeCharFormat(anchor);
            cursor.setPosition(block.position());
        }
        // A picture is as high as it is, whatever the lines are.
        if (!block.text().contains(pictureMark)) {
            QTextBlockFormat lines;
            lines.setNonBreakableLines(false);
            lines.setLineHeight(readingLineHeight, QTextBlockFormat::ProportionalHeight);
            cursor.mergeBlockFormat(lines);
        }
    }
    const QList<QTextFrame *> frames = document()->rootFrame()->childFrames();
    for (QTextFrame *frame : frames) {
        auto *table = qobject_cast<QTextTable *>(frame);
        if (!table)
            continue;
        QTextTableFormat format = table->format();
        // Room parts the cells; lines would make the table wider than the page.
        format.setBorder(0);
        format.setCellPadding(theme::half + 2);
        format.setCellSpacing(0);
        table->setFormat(format);
    }
    cursor.endEditBlock();
    // What was laid out already, as the page came, is laid out anew.
    document()->markContentsDirty(0, document()->characterCount());
}

void GuideBrowser::fitPictures()
{
    const int room = viewport()->width() - 2 * theme::margin;
    if (room <= 0 || room == m_fitted)
        return;
    m_fitted = room;
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        if (!block.text().contains(pictureMark))
            continue;
        for (auto at = block.begin(); !at.atEnd(); ++at) {
            const QTextFragment fragment = at.fragment();
            if (!fragment.charFormat().isImageFormat())
                continue;
            QTextImageFormat format = fragment.charFormat().toImageFormat();
            const QUrl address = source().resolved(QUrl(format.name()));
            QImage picture;
            picture.loadFromData(QTextBrowser::loadResource(QTextDocument::ImageResource, address).toByteArray());
            if (picture.isNull())
                continue;
            const int shown = std::min(picture.width(), room);
            const QSize size(shown, picture.height() * shown / picture.width());
            const qreal ratio = devicePixelRatioF();
            // As sharp as the screen: scaled once, and not by whoever paints it.
            QImage scaled = picture.scaled(size * ratio, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
            scaled.setDevicePixelRatio(ratio);
            // A document whose page has no base asks by the name as it stands.
            for (const QUrl &name : {address, QUrl(format.name())})
                document()->addResource(QTextDocument::ImageResource, name, scaled);
            format.setWidth(size.width());
            format.setHeight(size.height());
            cursor.setPosition(fragment.position());
            cursor.setPosition(fragment.position() + fragment.length(), QTextCursor::KeepAnchor);
            cursor.setCharFormat(format);
            break;   // the fragments of the block are others now; a picture stands alone in its paragraph
        }
    }
    cursor.endEditBlock();
}

void GuideBrowser::resizeEvent(QResizeEvent *event)
{
    QTextBrowser::resizeEvent(event);
    m_pause.start();
}

void GuideBrowser::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    // Links keep the colour with which they were read.
    if (event->type() == QEvent::PaletteChange && !m_dressed.isEmpty()) {
        const int at = verticalScrollBar()->value();
        m_dressed.clear();
        QMetaObject::invokeMethod(
            this,
            [this, at] {
                reload();
                verticalScrollBar()->setValue(at);
            },
            Qt::QueuedConnection);
    }
}

} // namespace parvis::ui
