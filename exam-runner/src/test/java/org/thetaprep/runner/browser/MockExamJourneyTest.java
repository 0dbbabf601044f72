package org.thetaprep.runner.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thetaprep.runner.cli.ServerProcess;
import org.thetaprep.runner.fixture.Axe;

/** The main job from end to end: a whole mock exam in a real browser, with both ends killed in the middle. */
class MockExamJourneyTest {

    private static final int ITEMS = 65;
    private static final int BY_KEYBOARD = 24;
    private static final int KILLED_AFTER = 31;

    @TempDir
    private Path folder;

    private final Set<String> types = new TreeSet<>();

    @Test
    void a_learner_takes_a_whole_mock_exam_and_holds_the_report() throws Exception {
        Path data = Files.createDirectory(folder.resolve("data"));
        ServerProcess server = ServerProcess.start(data, 0);
        try (Chromium browser = Chromium.open(folder.resolve("profile"))) {
            Page page = browser.page();
            signInAndStart(page, server);
            answer(page, 1, KILLED_AFTER);
            new ExamRoom(page).isSaved();

            browser.awaitCookieOnDisk("thetaprep_session");
            browser.killAndReopen();
            int port = server.port();
            server.kill();
            server = ServerProcess.start(data, port);

            page = browser.page();
            resume(page, server);
            answer(page, KILLED_AFTER + 1, ITEMS);
            assertThat(types).contains("multiple-choice", "multiple-response", "ordering", "matching");
            submit(page);
            readReport(page);
            readPdf(page);
            goHome(page);
        } finally {
            server.close();
        }
    }

    private void signInAndStart(Page page, ServerProcess server) {
        page.navigate(server.signInAddress());
        accessible(page);
        page.locator("form[action='/sign-in'] button").click();
        assertThat(page.locator("h1")).containsText("Nothing is known yet");
        accessible(page);
        page.locator("a.go").click();
        accessible(page);
        page.locator("form[action='/attempts'] button").click();
        assertThat(page.locator("[data-palette]").first().locator("a")).hasCount(ITEMS);
    }

    private void answer(Page page, int from, int to) {
        ExamRoom room = new ExamRoom(page);
        for (int place = from; place <= to; place++) {
            boolean first = types.add(room.type(place));
            if (place <= BY_KEYBOARD) {
                room.answerByKeyboard(place);
            } else {
                room.answerByMouse(place);
            }
            if (first) {
                accessible(page);
            }
            assertThat(page.locator("[data-answered]").first()).hasText(String.valueOf(place));
            if (place == to) {
                break;
            }
            if (place <= BY_KEYBOARD) {
                room.nextByKeyboard();
            } else {
                room.nextByMouse();
            }
        }
    }

    private void resume(Page page, ServerProcess server) {
        page.navigate(server.address() + "/");
        page.locator("a.go", new Page.LocatorOptions().setHasText("Continue")).click();
        assertThat(page.locator("[data-answered]").first()).hasText(String.valueOf(KILLED_AFTER));
        ExamRoom room = new ExamRoom(page);
        room.isAt(KILLED_AFTER);
        room.nextByMouse();
    }

    private void submit(Page page) {
        page.locator("[data-review]").click();
        assertThat(page.locator("#review")).isVisible();
        assertThat(page.locator("[data-tally=answered]")).hasText(String.valueOf(ITEMS));
        accessible(page);
        page.locator("[data-submit]").click();
        accessible(page);
        page.locator("[data-submit-now]").click();
        page.waitForURL("**/report");
    }

    private void readReport(Page page) {
        assertThat(page.locator("h1")).hasCount(1);
        assertThat(page.locator("main")).containsText("90");
        assertThat(page.locator("main")).containsText("not yet calibrated");
        accessible(page);
    }

    private void readPdf(Page page) throws IOException {
        Download download = page.waitForDownload(
                () -> page.locator("a[href$='report.pdf']").first().click());
        try (PDDocument document = Loader.loadPDF(download.path().toFile())) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text).contains("MLA-C01").contains("of " + document.getNumberOfPages());
            assertThat(document.getNumberOfPages()).isBetween(2, 6);
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
        }
    }

    private void goHome(Page page) {
        page.locator("nav a[href='/']").first().click();
        assertThat(page.locator("main")).containsText("Mock exam 1");
        accessible(page);
    }

    private static void accessible(Page page) {
        assertThat(Axe.violations(page)).as(page.url()).isEmpty();
    }
}
