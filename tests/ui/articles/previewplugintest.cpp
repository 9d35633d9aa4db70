// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/previewloader.h"

#include "tests/support/pictures.h"
#include "tests/ui/articles/pdfs.h"
#include "ui/articles/paper.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtNetwork/QTcpServer>
#include <QtTest/QTest>
#include <QtWidgets/QWidget>

#include <cmath>
#include <tuple>

using namespace Qt::StringLiterals;

namespace parvis::tests {

namespace {
constexpr int patienceMs = 60'000;
}

/// The plugin as the window uses it, with content that means harm.
class PreviewPluginTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theProgramDoesNotContainWebEngine();
    void aMissingPluginIsAnError();
    void aBodyIsShown();
    void hostileContentRunsNothingAndLoadsNothing();
    void onlyThePersonsScrollingIsTold();
    void picturesThatAreHandedOverAreShownAndForgotten();
    void aHostileStyleLoadsNothingAndHarmsNothing();
    void aNewStyleOrWidthKeepsThePlace();
    void aLineComesIntoViewByTheLeast();
    void linesBetweenBlocksAreNobodys();
    void whatChangedIsReplacedAndTheRestKnowsItsNewLines();
    void aLinkIsToldAndThePreviewGoesOn_data();
    void aLinkIsToldAndThePreviewGoesOn();
    void aPageIsWrittenAsPdf_data();
    void aPageIsWrittenAsPdf();
    void aPdfIsCancelled();
    void withoutAPrinterNothingIsPrinted();
    void hostilePagesLoadNothingWhenPrinted();
    void aPdfThatCannotBeWrittenIsAnError();

private:
    struct Shown
    {
        std::unique_ptr<ui::Preview> preview;
        int count = 0;
    };
    static void show(Shown &shown, QWidget &host);
    static bool isMapped(const QByteArray &library);
};

bool PreviewPluginTest::isMapped(const QByteArray &library)
{
    QFile maps(u"/proc/self/maps"_s);
    return maps.open(QIODevice::ReadOnly) && maps.readAll().contains(library);
}

void PreviewPluginTest::show(Shown &shown, QWidget &host)
{
    const auto plugin = ui::loadPreviewPlugin();
    QVERIFY2(plugin, plugin ? "" : qPrintable(plugin.error().detail));
    shown.preview = (*plugin)->create(&host);
    shown.preview->shown = [&shown] { ++shown.count; };
    host.resize(600, 400);
    shown.preview->widget()->resize(600, 400);
    host.show();
    QVERIFY(QTest::qWaitForWindowExposed(&host));
}

namespace {
/// A body as one block, whose lines are those that it says.
QList<domain::RenderedBlock> inOneBlock(const QString &html)
{
    return {{.line = 0, .html = html}};
}
} // namespace

void PreviewPluginTest::theProgramDoesNotContainWebEngine()
{
    QVERIFY(!isMapped("libQt6WebEngineCore"));
}

void PreviewPluginTest::aMissingPluginIsAnError()
{
    const auto plugin = ui::loadPreviewPlugin({u"/nowhere/parvis_preview.so"_s});

    QVERIFY(!plugin);
    QCOMPARE(plugin.error().kind, domain::Error::Kind::NotFound);
}

void PreviewPluginTest::aBodyIsShown()
{
    QWidget host;
    Shown shown;
    show(shown, host);

    shown.preview->setStyle(u"body { background: #123456; margin: 0 }"_s, QColor(u"#123456"_s));
    shown.preview->showBody(inOneBlock(u"<p data-line=\"1\">one</p>"_s), u"en"_s);

    QVERIFY(QTest::qWaitFor([&] { return shown.count > 0; }, patienceMs));
    QVERIFY(QTest::qWaitFor([&] { return host.grab().toImage().pixelColor(300, 300) == QColor(u"#123456"_s); }, patienceMs));
    QVERIFY(isMapped("libQt6WebEngineCore"));
}

namespace {
/// Counts who knocks on a loopback port.
class Ear : public QTcpServer
{
public:
    Ear()
    {
        if (!listen(QHostAddress::LocalHost))
            qFatal("no loopback port");
        connect(this, &QTcpServer::newConnection, this, [this] { ++m_knocks; });
    }
    [[nodiscard]] QString address(const QString &path) const { return u"http://127.0.0.1:%1/%2"_s.arg(serverPort()).arg(path); }
    [[nodiscard]] int knocks() const { return m_knocks; }

private:
    int m_knocks = 0;
};

/// Everything that a page can do to reach out or to run, each with an address of its own at the ear. What runs turns the page red.
QString hostileBody(const Ear &ear)
{
    const QString red = u"document.body.style.background='#ff0000'"_s;
    return u"<p data-line=\"1\">text</p>"
           "<script>%2</script><script src=\"%1script\"></script>"
           "<img src=\"x\" onerror=\"%2\"><img src=\"%1image\" onload=\"%2\"><img srcset=\"%1set 1x\">"
           "<svg onload=\"%2\" width=\"1\" height=\"1\"><script>%2</script><image href=\"%1svg\"/></svg>"
           "<img src=\"file:///etc/passwd\"><iframe src=\"file:///etc/passwd\"></iframe><iframe srcdoc=\"&lt;script&gt;parent.%2&lt;/script&gt;\"></iframe>"
           "<iframe src=\"%1frame\"></iframe><object data=\"%1object\"></object><embed src=\"%1embed\">"
           "<meta http-equiv=\"refresh\" content=\"0;url=%1refresh\"><link rel=\"stylesheet\" href=\"%1style\"><link rel=\"preload\" as=\"image\" "
           "href=\"%1pre\">"
           "<style>@import url(%1import); p { background: url(%1css) } @font-face { font-family: x; src: url(%1font) } p { font-family: x }</style>"
           "<p style=\"background-image: url(%1inline)\">x</p><video src=\"%1video\" autoplay poster=\"%1poster\"></video><audio src=\"%1audio\" "
           "autoplay></audio>"
           "<form action=\"%1form\"><input autofocus onfocus=\"%2\"></form><details open ontoggle=\"%2\">d</details>"
           "<a href=\"javascript:%2\" ping=\"%1ping\">l</a><base href=\"%1base\">"
           "<link rel=\"dns-prefetch\" href=\"%1dns\"><link rel=\"preconnect\" href=\"%1connect\"><div style=\"animation: a 1s\" onanimationstart=\"%2\"></div>"_s
               .arg(ear.address({}), red);
}
} // namespace

void PreviewPluginTest::hostileContentRunsNothingAndLoadsNothing()
{
    // GIVEN a server that listens, and a preview
    Ear ear;
    QWidget host;
    Shown shown;
    show(shown, host);
    QList<QUrl> clicked;
    shown.preview->linkClicked = [&clicked](const QUrl &url) { clicked.append(url); };
    shown.preview->setStyle(u"body { background: #123456; margin: 0 }"_s, QColor(u"#123456"_s));

    // WHEN it shows a body that tries everything
    shown.preview->showBody(inOneBlock(hostileBody(ear)), u"en"_s);
    QVERIFY(QTest::qWaitFor([&] { return shown.count > 0; }, patienceMs));
    constexpr int timeToMisbehave = 1500;
    QTest::qWait(timeToMisbehave);

    // THEN nobody knocked, nothing ran, nothing navigated, and the preview still works
    QCOMPARE(ear.knocks(), 0);
    QVERIFY(clicked.isEmpty());
    QCOMPARE(host.grab().toImage().pixelColor(590, 390), QColor(u"#123456"_s));
    const int before = shown.count;
    shown.preview->showBody(inOneBlock(u"<p data-line=\"1\">well</p>"_s), u"en"_s);
    QVERIFY(QTest::qWaitFor([&] { return shown.count > before; }, patienceMs));
}

void PreviewPluginTest::onlyThePersonsScrollingIsTold()
{
    // GIVEN forty paragraphs of two lines each
    QWidget host;
    Shown shown;
    show(shown, host);
    QList<double> told;
    shown.preview->scrolledToLine = [&told](double line) { told.append(line); };
    QString body;
    for (int paragraph = 0; paragraph < 40; ++paragraph)
        body += u"<p data-line=\"%1\" style=\"height:60px\">words</p>"_s.arg(paragraph * 2 + 1);
    shown.preview->showBody(inOneBlock(body), u"en"_s);
    QTRY_COMPARE_WITH_TIMEOUT(shown.count > 0, true, patienceMs);
    // WHEN the text leads it to a line
    shown.preview->scrollToLine(21);
    QTest::qWait(500);
    // THEN nobody scrolled
    QCOMPARE(told.size(), 0);
    // WHEN the person goes on by a page
    QWidget *page = shown.preview->widget()->focusProxy();
    QVERIFY(page);
    page->setFocus();
    // The engine hears keys only some time after it has the focus.
    const auto press = [&told, page](Qt::Key key) {
        constexpr int tries = 60;
        for (int pressed = 0; told.isEmpty() && pressed < tries; ++pressed) {
            QTest::keyClick(page, key);
            std::ignore = QTest::qWaitFor([&told] { return !told.isEmpty(); }, patienceMs / tries);
        }
    };
    press(Qt::Key_PageDown);
    // THEN a line further on is told, and it leads to itself
    QTRY_VERIFY_WITH_TIMEOUT(!told.isEmpty() && told.last() > 22, patienceMs);
    QTest::qWait(500);
    const double line = told.last();
    told.clear();
    shown.preview->scrollToLine(1);
    QTest::qWait(200);
    shown.preview->scrollToLine(line);
    press(Qt::Key_Down);
    QTRY_VERIFY_WITH_TIMEOUT(!told.isEmpty(), patienceMs);
    QVERIFY2(std::abs(told.last() - line) < 3, qPrintable(u"%1, then %2"_s.arg(line).arg(told.last())));
}

void PreviewPluginTest::picturesThatAreHandedOverAreShownAndForgotten()
{
    // GIVEN a page with a picture at an ear
    Ear ear;
    QWidget host;
    Shown shown;
    show(shown, host);
    shown.preview->setStyle(u"body { background: #123456; margin: 0 } img { width: 600px; height: 400px; display: block }"_s, QColor(u"#123456"_s));
    const QString address = ear.address(u"oven.png?a=1&b=2"_s);
    const QString body = u"<img data-line=\"1\" src=\"%1\">"_s.arg(address.toHtmlEscaped());
    shown.preview->showBody(inOneBlock(body), u"en"_s);
    QVERIFY(QTest::qWaitFor([&] { return shown.count > 0; }, patienceMs));
    const auto isGreen = [&host] { return host.grab().toImage().pixelColor(300, 200).green() > 200 && host.grab().toImage().pixelColor(300, 200).red() < 50; };
    QVERIFY(!isGreen());
    // WHEN its bytes are handed over
    shown.preview->addPicture(address, pictureBytes({20, 20}, Qt::green));
    // THEN they are shown, also after the body changed
    QVERIFY(QTest::qWaitFor(isGreen, patienceMs));
    shown.preview->showBody(inOneBlock(body + u"<p data-line=\"2\">more</p>"_s), u"en"_s);
    QVERIFY(QTest::qWaitFor([&] { return shown.count > 1; }, patienceMs));
    QVERIFY(isGreen());
    // WHEN they are forgotten
    shown.preview->forgetPictures();
    QVERIFY(QTest::qWaitFor([&] { return !isGreen(); }, patienceMs));
    // THEN nobody was asked, and what is no picture is not shown as one
    shown.preview->addPicture(address,
                              "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><rect width=\"9\" height=\"9\" fill=\"#00ff00\"/></svg>");
    QTest::qWait(500);
    QVERIFY(!isGreen());
    QCOMPARE(ear.knocks(), 0);
}

void PreviewPluginTest::aHostileStyleLoadsNothingAndHarmsNothing()
{
    // GIVEN a preview with words
    Ear ear;
    QWidget host;
    Shown shown;
    show(shown, host);
    shown.preview->showBody(inOneBlock(u"<p data-line=\"1\">text</p>"_s), u"en"_s);
    QVERIFY(QTest::qWaitFor([&] { return shown.count > 0; }, patienceMs));
    // WHEN it wears a style sheet that wants to load, to break out and to run
    const QString css
        = u"@import url(%1import); @import \"%1import2\"; @import url(file:///etc/passwd);"
          "@font-face { font-family: x; src: url(%1font) } body { font-family: x; background: #123456 url(%1ground); cursor: url(%1cursor), auto }"
          "p::before { content: url(%1content) } p { list-style-image: url(%1list); mask: url(%1mask#m); filter: url(%1filter#f);"
          "border-image: url(%1border); behavior: url(%1behavior); shape-outside: url(%1shape) }"
          "@namespace url(%1namespace); </style><script>document.body.style.background='#ff0000'</script><img src=x onerror=alert(1)>"
          "p { color: red; } } } {{{ /* not closed"_s.arg(ear.address({}));
    shown.preview->setStyle(css, QColor(u"#123456"_s));
    constexpr int timeToLoad = 1500;
    QTest::qWait(timeToLoad);
    // THEN nobody knocked, the colour is the style's, and the next one is worn
    QCOMPARE(ear.knocks(), 0);
    QCOMPARE(host.grab().toImage().pixelColor(590, 390), QColor(u"#123456"_s));
    shown.preview->setStyle(u"body { background: #654321 }"_s, QColor(u"#654321"_s));
    QVERIFY(QTest::qWaitFor([&] { return host.grab().toImage().pixelColor(590, 390) == QColor(u"#654321"_s); }, patienceMs));
}

void PreviewPluginTest::aNewStyleOrWidthKeepsThePlace()
{
    // GIVEN a page of paragraphs, each of its own colour, scrolled to the fortieth
    QWidget host;
    Shown shown;
    show(shown, host);
    QList<double> told;
    shown.preview->scrolledToLine = [&told](double line) { told.append(line); };
    QString body;
    for (int paragraph = 1; paragraph <= 80; ++paragraph)
        body += u"<p data-line=\"%1\" style=\"margin:0;color:transparent;background:%2\">%3</p>"_s.arg(paragraph).arg(
            paragraph == 40 ? u"#00ff00"_s : u"#0000ff"_s, u"words "_s.repeated(60));
    shown.preview->setStyle(u"body { margin: 0; font-size: 16px }"_s, Qt::white);
    shown.preview->showBody(inOneBlock(body), u"en"_s);
    QVERIFY(QTest::qWaitFor([&] { return shown.count > 0; }, patienceMs));
    shown.preview->scrollToLine(40);
    const auto isThere = [&] { return shown.preview->widget()->grab().toImage().pixelColor(2, 50) == QColor(u"#00ff00"_s); };
    QVERIFY(QTest::qWaitFor(isThere, patienceMs));
    // WHEN the letters grow
    shown.preview->setStyle(u"body { margin: 0; font-size: 26px }"_s, Qt::white);
    QTest::qWait(700);
    QVERIFY(isThere());
    // WHEN the page becomes narrow
    shown.preview->widget()->resize(300, 400);
    QTest::qWait(1200);
    // THEN the fortieth is still at the top, and nobody scrolled
    QVERIFY(isThere());
    QVERIFY(told.isEmpty());
}

void PreviewPluginTest::aLineComesIntoViewByTheLeast()
{
    // GIVEN twenty blocks of 60 pixels, the eleventh green and the last one red, in a view of 400
    QWidget host;
    Shown shown;
    show(shown, host);
    shown.preview->setStyle(u"body { margin: 0 } main { padding-bottom: 600px }"_s, Qt::white);
    QString body;
    for (int n = 0; n < 20; ++n)
        body += u"<p data-line=\"%1\" style=\"margin:0;height:60px;background:%2\"></p>"_s.arg(2 * n + 1).arg(n == 10       ? u"#00ff00"_s
                                                                                                                  : n == 19 ? u"#ff0000"_s
                                                                                                                            : u"#0000ff"_s);
    shown.preview->showBody(inOneBlock(body), u"en"_s);
    QVERIFY(QTest::qWaitFor([&] { return shown.count > 0; }, patienceMs));
    const auto isNear = [&](int y, const QString &colour) {
        return QTest::qWaitFor([&] { return shown.preview->widget()->grab().toImage().pixelColor(20, y) == QColor(colour); }, patienceMs);
    };
    // WHEN one below is wanted, it comes to the lower edge
    shown.preview->showLine(21.5);
    QVERIFY(isNear(340, u"#00ff00"_s));
    // WHEN one that is in view is wanted, nothing moves
    shown.preview->showLine(17);
    QTest::qWait(300);
    QVERIFY(isNear(340, u"#00ff00"_s));
    // WHEN the end is wanted, the last one is at the lower edge, and what is laid out anew stays so
    shown.preview->showLine(1e9);
    QVERIFY(isNear(350, u"#ff0000"_s));
    // WHEN one above is wanted, it comes to the upper edge
    shown.preview->showLine(21);
    QVERIFY(isNear(60, u"#00ff00"_s));
    shown.preview->showLine(1);
    QVERIFY(isNear(60, u"#0000ff"_s));
}

void PreviewPluginTest::linesBetweenBlocksAreNobodys()
{
    // GIVEN a picture in one line of the text, an empty line, and a paragraph of two lines
    QWidget host;
    Shown shown;
    show(shown, host);
    shown.preview->setStyle(u"body { margin: 0 }"_s, Qt::white);
    shown.preview->showBody(inOneBlock(u"<p data-line=\"1\" style=\"margin:0;height:900px;background:#00ff00\"></p>"
                                       "<p data-line=\"3\" data-more=\"1\" style=\"margin:0;height:400px;background:#ff0000\"></p>"
                                       "<p data-line=\"6\" style=\"margin:0;height:900px;background:#0000ff\"></p>"_s),
                            u"en"_s);
    QVERIFY(QTest::qWaitFor([&] { return shown.count > 0; }, patienceMs));
    const auto becomes = [&](int y, const QString &colour) {
        return QTest::qWaitFor([&] { return shown.preview->widget()->grab().toImage().pixelColor(20, y) == QColor(colour); }, patienceMs);
    };
    // WHEN the empty line is at the top of the text, THEN the whole picture is scrolled out
    shown.preview->scrollToLine(2);
    QVERIFY(becomes(36, u"#ff0000"_s));
    // WHEN the second line of the paragraph is, THEN half of the paragraph is
    shown.preview->scrollToLine(4);
    QVERIFY(becomes(226, u"#ff0000"_s));
    QVERIFY(becomes(240, u"#0000ff"_s));
}

void PreviewPluginTest::whatChangedIsReplacedAndTheRestKnowsItsNewLines()
{
    // GIVEN eighty blocks of two lines each, the fortieth green
    QWidget host;
    Shown shown;
    show(shown, host);
    shown.preview->setStyle(u"body { margin: 0 }"_s, Qt::white);
    const auto block = [](int line, const QString &colour) {
        return domain::RenderedBlock{.line = line, .html = u"<p data-line=\"0\" style=\"margin:0;height:60px;background:%1\"></p>"_s.arg(colour)};
    };
    QList<domain::RenderedBlock> body;
    for (int n = 0; n < 80; ++n)
        body.append(block(1 + 2 * n, n == 40 ? u"#00ff00"_s : u"#0000ff"_s));
    const auto colourAtTop = [&] { return shown.preview->widget()->grab().toImage().pixelColor(20, 50); };
    const auto showAndGoTo = [&](int line) {
        const int before = shown.count;
        shown.preview->showBody(body, u"en"_s);
        if (!QTest::qWaitFor([&] { return shown.count > before; }, patienceMs))
            qFatal("nothing is shown");
        shown.preview->scrollToLine(line);
    };
    showAndGoTo(81);
    QVERIFY(QTest::qWaitFor([&] { return colourAtTop() == QColor(u"#00ff00"_s); }, patienceMs));
    // WHEN three blocks come before it, one goes, and one changes behind it
    for (int n = 0; n < 3; ++n)
        body.insert(5, block(0, u"#ff0000"_s));
    body.removeAt(2);
    body[70] = block(0, u"#ffff00"_s);
    for (int n = 0; n < body.size(); ++n)
        body[n].line = 1 + 2 * n;
    // THEN each is found by its new line
    showAndGoTo(85);
    QVERIFY(QTest::qWaitFor([&] { return colourAtTop() == QColor(u"#00ff00"_s); }, patienceMs));
    shown.preview->scrollToLine(9);
    QVERIFY(QTest::qWaitFor([&] { return colourAtTop() == QColor(u"#ff0000"_s); }, patienceMs));
    shown.preview->scrollToLine(141);
    QVERIFY(QTest::qWaitFor([&] { return colourAtTop() == QColor(u"#ffff00"_s); }, patienceMs));
    // WHEN nothing is left, and all comes back
    const auto all = std::exchange(body, {});
    showAndGoTo(1);
    QVERIFY(QTest::qWaitFor([&] { return colourAtTop() == QColor(Qt::white); }, patienceMs));
    body = all;
    showAndGoTo(85);
    QVERIFY(QTest::qWaitFor([&] { return colourAtTop() == QColor(u"#00ff00"_s); }, patienceMs));
}

void PreviewPluginTest::aLinkIsToldAndThePreviewGoesOn_data()
{
    QTest::addColumn<QString>("address");
    QTest::newRow("of the same site") << u"/a-propos"_s;
    QTest::newRow("beside it") << u"media/abc-notes.epub"_s;
    QTest::newRow("of the web") << u"https://a.example/"_s;
}

void PreviewPluginTest::aLinkIsToldAndThePreviewGoesOn()
{
    QFETCH(const QString, address);
    // GIVEN a page that is one link
    QWidget host;
    Shown shown;
    show(shown, host);
    shown.preview->setStyle(u"body { margin: 0 }"_s, Qt::white);
    QList<QUrl> clicked;
    shown.preview->linkClicked = [&clicked](const QUrl &url) { clicked.append(url); };
    shown.preview->showBody(inOneBlock(u"<p data-line=\"1\" style=\"margin:0;height:400px;background:#0000ff\"><a href=\"%1\" "
                                       "style=\"display:block;height:400px\">x</a></p>"_s.arg(address)),
                            u"en"_s);
    const auto colour = [&] { return shown.preview->widget()->grab().toImage().pixelColor(300, 200); };
    QVERIFY(QTest::qWaitFor([&] { return colour() == QColor(Qt::blue); }, patienceMs));
    // WHEN it is clicked
    QWidget *page = shown.preview->widget()->focusProxy();
    constexpr int tries = 30;
    for (int n = 0; clicked.isEmpty() && n < tries; ++n) {
        QTest::mouseClick(page, Qt::LeftButton, {}, QPoint(300, 200));
        std::ignore = QTest::qWaitFor([&clicked] { return !clicked.isEmpty(); }, patienceMs / tries);
    }
    QVERIFY(!clicked.isEmpty());
    QTest::qWait(500);
    // THEN what is shown next is shown
    QCOMPARE(colour(), QColor(Qt::blue));
    shown.preview->showBody(inOneBlock(u"<p data-line=\"1\" style=\"margin:0;height:400px;background:#00ff00\"></p>"_s), u"en"_s);
    QVERIFY(QTest::qWaitFor([&] { return colour() == QColor(Qt::green); }, patienceMs));
}

void PreviewPluginTest::aPageIsWrittenAsPdf_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QSizeF>("size");
    QTest::newRow("A4") << u"fr_FR"_s << QSizeF(595, 842);
    QTest::newRow("Letter") << u"en_US"_s << QSizeF(612, 792);
}

void PreviewPluginTest::aPageIsWrittenAsPdf()
{
    QFETCH(const QString, locale);
    QFETCH(const QSizeF, size);
    QWidget host;
    Shown shown;
    show(shown, host);
    QTemporaryDir folder;
    const auto pdfOf = [&](const QByteArray &body) {
        const QString path = folder.filePath(u"story.pdf"_s);
        const QByteArray page
            = "<!DOCTYPE html><html lang=\"fr\"><head><title>Twenty years</title><meta name=\"author\" content=\"Ada\"></head><body>" + body + "</body></html>";
        QFuture<domain::Result<>> written = shown.preview->exportPdf(page, path, ui::paperOf(QLocale(locale)));
        QFile file(path);
        const bool isGood = QTest::qWaitFor([&] { return written.isFinished(); }, patienceMs) && written.result() && file.open(QIODevice::ReadOnly);
        return isGood ? file.readAll() : QByteArray();
    };

    // A single page has its details and no number.
    const QByteArray one = pdfOf("<h1>Twenty years</h1>");
    ReadPdf read = readPdf(one);
    QCOMPARE(read.pages, QStringList{u"Twenty years"_s});
    // The engine counts in whole pixels.
    QCOMPARE(read.sizes.size(), 1);
    QVERIFY(qAbs(read.sizes.first().width() - size.width()) < 1.5 && qAbs(read.sizes.first().height() - size.height()) < 1.5);
    QCOMPARE(read.title, u"Twenty years"_s);
    QCOMPARE(read.author, u"Ada"_s);
    QVERIFY(one.contains("/Lang (fr)"));
    // Several have; the tags of the first stay, and its links.
    const QByteArray three = pdfOf("<h1>Twenty years</h1><p><a href=\"https://example.org/more\">more</a></p>"
                                   "<p style=\"break-before: page\">second</p><p style=\"break-before: page\">third</p>");
    read = readPdf(three);
    QCOMPARE(read.pages, QStringList({u"Twenty years more 1 / 3"_s, u"second 2 / 3 Twenty years"_s, u"third 3 / 3 Twenty years"_s}));
    QVERIFY(three.contains("https://example.org/more"));
    QCOMPARE(three.contains("/StructTreeRoot"), one.contains("/StructTreeRoot"));
}

void PreviewPluginTest::aPdfIsCancelled()
{
    QWidget host;
    Shown shown;
    show(shown, host);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"story.pdf"_s);
    QFuture<domain::Result<>> written = shown.preview->exportPdf("<p>x</p>", path, ui::paperOf());
    written.cancel();
    QVERIFY(QTest::qWaitFor([&] { return written.isFinished(); }, patienceMs));
    QVERIFY(!QFile::exists(path));
}

void PreviewPluginTest::withoutAPrinterNothingIsPrinted()
{
    // No server of printers answers there.
    qputenv("CUPS_SERVER", "/nowhere/cups.sock");
    QWidget host;
    Shown shown;
    show(shown, host);
    QFuture<domain::Result<>> printed = shown.preview->print("<p>x</p>", ui::paperOf(), &host);
    QVERIFY(QTest::qWaitFor([&] { return printed.isFinished(); }, patienceMs));
    QCOMPARE(printed.result().error().kind, domain::Error::Kind::NotFound);
}

void PreviewPluginTest::hostilePagesLoadNothingWhenPrinted()
{
    Ear ear;
    QWidget host;
    Shown shown;
    show(shown, host);
    QTemporaryDir folder;

    const QString page = u"<!DOCTYPE html><html><body>%1</body></html>"_s.arg(hostileBody(ear));
    QFuture<domain::Result<>> written = shown.preview->exportPdf(page.toUtf8(), folder.filePath(u"hostile.pdf"_s), ui::paperOf());

    QVERIFY(QTest::qWaitFor([&] { return written.isFinished(); }, patienceMs));
    QVERIFY(written.result());
    QCOMPARE(ear.knocks(), 0);
}

void PreviewPluginTest::aPdfThatCannotBeWrittenIsAnError()
{
    QWidget host;
    Shown shown;
    show(shown, host);

    QFuture<domain::Result<>> written = shown.preview->exportPdf("<p>x</p>", u"/nowhere/at/all.pdf"_s, ui::paperOf());

    QVERIFY(QTest::qWaitFor([&] { return written.isFinished(); }, patienceMs));
    QVERIFY(!written.result());
    QCOMPARE(written.result().error().kind, domain::Error::Kind::Unwritable);
}

} // namespace parvis::tests

QTEST_MAIN(parvis::tests::PreviewPluginTest)
#include "previewplugintest.moc"
