// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/previewpane.h"

#include "ui/articles/cardsview.h"
#include "ui/articles/paper.h"
#include "ui/articles/previewbar.h"
#include "ui/articles/previewloader.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/folders.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QtCore/QEvent>
#include <QtCore/QFileInfo>
#include <QtGui/QCursor>
#include <QtGui/QDesktopServices>
#include <QtWidgets/QApplication>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedLayout>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace parvis::ui {

using theme::Ink;

namespace {
constexpr std::chrono::milliseconds afterPainting{40};
// The view has all the width that it takes; what is left stands at its sides.
constexpr int viewStretch = 1000;

void askForStyle(QWidget *parent, const QString &standing, const std::function<void(const QString &)> &answer)
{
    const QString folder = standing.isEmpty() ? existingFolder(QStandardPaths::DocumentsLocation) : QFileInfo(standing).absolutePath();
    auto *dialog = new QFileDialog(parent, PreviewPane::tr("Choose a style sheet"), folder, PreviewPane::tr("Style sheets (*.css)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, answer);
    dialog->open();
}
} // namespace

PreviewPane::PreviewPane(models::RemotePictures &pictures, models::OwnPictures &ownPictures, QWidget *parent)
    : QWidget(parent)
    , m_pictures(pictures)
    , m_ownPictures(ownPictures)
    , m_bar(new PreviewBar)
    , m_stack(new QStackedLayout)
    , m_page(new QWidget)
    , m_problem(mutedLabel({}))
    , m_cards(new CardsView)
    , m_markupNote(captionLabel(tr("Tags of HTML are left out, here and in pages and PDFs that are exported; the words between them stay.")))
    , m_linkBar(new QWidget(this))
    , m_link(new ElidedLabel({}, m_linkBar))
    , m_openLink(new QPushButton(tr("Open in the browser"), m_linkBar))
    , m_askStyle([this](const std::function<void(const QString &)> &answer) { askForStyle(this, m_look.ownPath, answer); })
    , m_look(rememberedLook())
{
    setAccessibleName(tr("Preview of the article"));
    auto *pageLayout = new QHBoxLayout(m_page);
    pageLayout->setContentsMargins(0, 0, 0, 0);
    pageLayout->addStretch();
    pageLayout->addStretch();
    m_problem->setAlignment(Qt::AlignCenter);
    m_problem->setMargin(theme::margin);
    m_stack->addWidget(m_page);
    m_stack->addWidget(m_problem);
    m_stack->addWidget(m_cards);
    makeLinkBar();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addLayout(m_stack, 1);
    m_markupNote->setWordWrap(true);
    m_markupNote->setContentsMargins(theme::unit * 2, theme::half, theme::unit * 2, theme::half);
    m_markupNote->hide();
    column->addWidget(m_markupNote);
    addActions(m_bar->zoomActions());

    // The text is painted before the engine takes its fifth of a second to start.
    m_prepareSoon.setSingleShot(true);
    m_prepareSoon.setInterval(afterPainting);
    connect(&m_prepareSoon, &QTimer::timeout, this, [this] {
        if (prepare())
            m_preview->showBody(m_body, m_language);
    });
    connect(m_bar, &PreviewBar::cardsRequested, this, &PreviewPane::showWhat);
    connect(m_bar, &PreviewBar::lookRequested, this, &PreviewPane::setLook);
    connect(m_bar, &PreviewBar::ownStyleRequested, this, &PreviewPane::askStyle);
    connect(m_bar, &PreviewBar::picturesRequested, &m_pictures, &models::RemotePictures::allow);
    connect(m_bar, &PreviewBar::zoomRequested, this, &PreviewPane::zoomRequested);
    connect(&m_pictures, &models::RemotePictures::changed, this, &PreviewPane::followPictures);
    connect(&m_pictures, &models::RemotePictures::fetched, this, &PreviewPane::addPicture);
    connect(&m_ownPictures, &models::OwnPictures::pictureRead, this, &PreviewPane::addPicture);
    connect(&m_pictures, &models::RemotePictures::forgotten, this, [this] {
        if (m_preview)
            m_preview->forgetPictures();
    });
    connect(&m_ownFile, &QFileSystemWatcher::fileChanged, this, &PreviewPane::readOwnAgain);
    if (m_look.theme == PreviewLook::Theme::Own) {
        // A style sheet that is gone since is no reason to say anything before somebody asks for it.
        const auto own = readOwnStyle(m_look.ownPath);
        m_own = own.value_or(QString());
        if (own)
            m_ownFile.addPath(m_look.ownPath);
        else
            m_look.theme = PreviewLook::Theme::Parvis;
    }
    m_bar->setLook(m_look);
    followPictures();
}

void PreviewPane::makeLinkBar()
{
    m_link->setInk(Ink::MutedText);
    m_link->setElideMode(Qt::ElideMiddle);
    m_openLink->setAccessibleName(tr("Open the link in the browser"));
    auto *dismiss = new QToolButton(m_linkBar);
    dismiss->setIcon(theme::icon(u"close"_s));
    dismiss->setAccessibleName(tr("Do not open the link"));
    dismiss->setToolTip(dismiss->accessibleName());
    auto *linkLayout = new QHBoxLayout(m_linkBar);
    linkLayout->setContentsMargins(theme::unit * 2, theme::half, theme::unit * 2, theme::half);
    linkLayout->addWidget(m_link, 1);
    linkLayout->addWidget(m_openLink);
    linkLayout->addWidget(dismiss);
    m_linkBar->setAutoFillBackground(true);
    m_linkBar->setBackgroundRole(QPalette::Base);
    m_linkBar->hide();
    connect(m_openLink, &QPushButton::clicked, this, [this] {
        QDesktopServices::openUrl(m_clicked);
        m_clicked.clear();
        showLink({});
    });
    connect(dismiss, &QToolButton::clicked, this, [this] {
        m_clicked.clear();
        showLink({});
    });
}

PreviewPane::~PreviewPane() = default;

bool PreviewPane::prepare()
{
    if (m_isTried)
        return m_preview != nullptr;
    m_isTried = true;
    const auto plugin = loadPreviewPlugin();
    if (!plugin) {
        m_error = plugin.error();
        m_problem->setText(tr("The preview is not installed. Install Parvis from its package, or build it with Qt WebEngine, to see the article here. "
                              "Writing, saving and exporting work without it, but for PDFs and paper."));
        m_problem->setToolTip(m_error.detail);
        showWhat();
        return false;
    }
    m_preview = (*plugin)->create(m_page);
    m_preview->shown = [this] {
        if (!m_body.isEmpty())
            Q_EMIT shown();
    };
    m_preview->scrolledToLine = [this](double line) {
        // A page that moves by itself moves nothing.
        if (isUsed())
            Q_EMIT scrolledToLine(line);
    };
    m_preview->linkHovered = [this](const QString &address) {
        // A hovered address does not push away the one that waits for its button. The engine calls a link hovered too that has its focus, or only gets it.
        if (m_clicked.isEmpty() && (address.isEmpty() || isUsed()))
            showLink(address);
    };
    m_preview->linkClicked = [this](const QUrl &url) {
        m_clicked = url;
        showLink(url.toDisplayString());
    };
    QWidget *view = m_preview->widget();
    view->setAccessibleName(tr("Preview of the article"));
    qobject_cast<QHBoxLayout *>(m_page->layout())->insertWidget(1, view, viewStretch);
    m_preview->setZoom(m_zoom);
    setFocusProxy(view);
    for (const auto &pictures : {m_pictures.contents(), m_ownPictures.contents()}) {
        for (const auto &[address, content] : pictures.asKeyValueRange())
            m_preview->addPicture(address, content);
    }
    followLook();
    return true;
}

void PreviewPane::showLink(const QString &address)
{
    const bool mayOpen = m_clicked.scheme() == "http"_L1 || m_clicked.scheme() == "https"_L1 || m_clicked.scheme() == "mailto"_L1;
    m_link->setText(address);
    m_openLink->setVisible(mayOpen);
    m_linkBar->setVisible(!address.isEmpty());
    placeLinkBar();
}

void PreviewPane::placeLinkBar()
{
    // Over the page and not below it: a bar that comes and goes must not move the text.
    const int high = m_linkBar->sizeHint().height();
    // And not over the line that is pointed at.
    constexpr int linesBelow = 2;
    const bool isPointedAt = underMouse() && mapFromGlobal(QCursor::pos()).y() > height() - linesBelow * high;
    m_linkBar->setGeometry(0, isPointedAt ? m_page->y() : height() - high, width(), high);
    m_linkBar->raise();
}

void PreviewPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeLinkBar();
}

void PreviewPane::showBody(const QList<domain::RenderedBlock> &body, const QString &language)
{
    showInstead({});
    m_body = body;
    m_language = language;
    if (m_preview)
        m_preview->showBody(body, language);
    else if (!m_isTried)
        m_prepareSoon.start();
}

void PreviewPane::showInstead(const QString &sentence)
{
    if (sentence == m_instead)
        return;
    if (!sentence.isEmpty())
        clear();
    m_instead = sentence;
    if (!m_isTried || m_preview)
        m_problem->setText(sentence);
    showWhat();
}

void PreviewPane::clear()
{
    showInstead({});
    m_body.clear();
    m_clicked.clear();
    showLink({});
    setHasMarkup(false);
    if (m_preview)
        m_preview->showBody({}, m_language);
}

void PreviewPane::setHasMarkup(bool hasMarkup)
{
    m_markupNote->setVisible(hasMarkup);
}

void PreviewPane::scrollToLine(double line)
{
    if (m_preview)
        m_preview->scrollToLine(line);
}

void PreviewPane::showLine(double line)
{
    if (m_preview)
        m_preview->showLine(line);
}

bool PreviewPane::isUsed() const
{
    return underMouse() || isAncestorOf(QApplication::focusWidget());
}

void PreviewPane::setZoom(double factor)
{
    m_zoom = factor;
    if (!m_preview)
        return;
    m_preview->setZoom(factor);
    fitPage();
}

QFuture<domain::Result<>> PreviewPane::exportPdf(const QByteArray &page, const QString &path)
{
    if (prepare())
        return m_preview->exportPdf(page, path, paperOf());
    return QtFuture::makeReadyValueFuture(domain::Result<>(std::unexpected(m_error)));
}

QFuture<domain::Result<>> PreviewPane::print(const QByteArray &page)
{
    if (prepare())
        return m_preview->print(page, paperOf(), window());
    return QtFuture::makeReadyValueFuture(domain::Result<>(std::unexpected(m_error)));
}

bool PreviewPane::showsCards() const
{
    return m_bar->showsCards();
}

void PreviewPane::showCards(const domain::Article &article, const QStringList &pictures)
{
    m_firstPicture = pictures.value(0);
    m_cards->setArticle(article, pictures);
    m_cards->setPicture(firstPicture());
}

void PreviewPane::showHead(const QString &lines)
{
    m_cards->setHead(lines);
}

QByteArray PreviewPane::firstPicture() const
{
    const auto own = m_ownPictures.contents().constFind(m_firstPicture);
    return own != m_ownPictures.contents().cend() ? *own : m_pictures.contents().value(m_firstPicture);
}

void PreviewPane::addPicture(const QString &address, const QByteArray &content)
{
    if (m_preview)
        m_preview->addPicture(address, content);
    if (address == m_firstPicture)
        m_cards->setPicture(content);
}

void PreviewPane::showWhat()
{
    if (m_bar->showsCards()) {
        Q_EMIT cardsWanted();
        return m_stack->setCurrentWidget(m_cards);
    }
    m_stack->setCurrentWidget((m_isTried && !m_preview) || !m_instead.isEmpty() ? m_problem : m_page);
}

void PreviewPane::askStyle()
{
    m_askStyle([this](const QString &path) {
        PreviewLook look = m_look;
        look.theme = PreviewLook::Theme::Own;
        look.ownPath = path;
        setLook(look);
    });
}

void PreviewPane::setLook(const PreviewLook &look)
{
    if (look.theme == PreviewLook::Theme::Own) {
        const auto own = readOwnStyle(look.ownPath);
        if (!own) {
            m_bar->setLook(m_look);
            Q_EMIT problemFound(
                tr("The style sheet “%1” cannot be used: it is not there, not readable, no text, or larger than 1 MB.").arg(QFileInfo(look.ownPath).fileName()),
                own.error().detail);
            return;
        }
        m_own = *own;
        if (!m_ownFile.files().isEmpty())
            m_ownFile.removePaths(m_ownFile.files());
        m_ownFile.addPath(look.ownPath);
    }
    m_look = look;
    ui::remember(m_look);
    m_bar->setLook(m_look);
    followLook();
}

void PreviewPane::readOwnAgain()
{
    // Many editors write another file in its place, which is watched from now on; while there is none, what was read last is worn.
    if (const auto own = readOwnStyle(m_look.ownPath)) {
        m_own = *own;
        m_ownFile.addPath(m_look.ownPath);
        followLook();
    }
}

void PreviewPane::followLook()
{
    if (!m_preview)
        return;
    const PreviewDress dress = dressOf(m_look, m_own);
    m_preview->setStyle(dress.css, dress.ground);
    fitPage();
}

void PreviewPane::fitPage()
{
    QWidget *view = m_preview->widget();
    auto *row = qobject_cast<QHBoxLayout *>(m_page->layout());
    row->setStretch(0, m_look.isMobile ? 1 : 0);
    row->setStretch(2, m_look.isMobile ? 1 : 0);
    view->setMaximumWidth(m_look.isMobile ? qRound(mobileWidth * m_zoom) : QWIDGETSIZE_MAX);
    QPalette around = palette();
    around.setColor(QPalette::Window, theme::ink(Ink::SoftFill));
    m_page->setPalette(around);
    m_page->setAutoFillBackground(m_look.isMobile);
}

void PreviewPane::followPictures()
{
    m_bar->setPictures(m_pictures.missing(), m_pictures.underWay(), m_pictures.isAllowed());
    m_cards->setPicture(firstPicture());
}

void PreviewPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        followLook();
}

} // namespace parvis::ui
