package org.thetaprep.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.account.Role;
import org.thetaprep.runner.attempt.Form;
import org.thetaprep.runner.fixture.AnotherLearner;
import org.thetaprep.runner.fixture.ShippedPack;
import org.thetaprep.runner.fixture.TakenAttempts;
import org.thetaprep.runner.fixture.Visitor;
import org.thetaprep.runner.platform.database.Database;
import org.thetaprep.runner.report.SampleAttempts.Answer;

/** The pages of item analysis as an instructor, an author and others get them. */
class ItemAnalysisOverHttpTest {

    private static final int LEARNERS = 32;

    @TempDir
    private Path data;

    /** Of a class of whom the first half has all right but the first item, which only the others have right. */
    private List<String> takenForm() {
        RunningInstallation.start(data).close();
        ContentPack pack = ShippedPack.read();
        try (Database database = Database.open(data.resolve("thetaprep.db"))) {
            TakenAttempts taken = new TakenAttempts(database, pack);
            Form form = taken.form(1, 20);
            for (int number = 0; number < LEARNERS; number++) {
                LearnerId learner = taken.learner(number);
                boolean strong = number < LEARNERS / 2;
                int share = number;
                taken.taken(
                        learner,
                        form,
                        1,
                        (place, item) -> place == 1
                                ? strong ? Answer.WRONG : Answer.RIGHT
                                : strong || (place + share) % 3 == 0 ? Answer.RIGHT : Answer.WRONG);
            }
            return form.items().stream().map(item -> item.item().value()).toList();
        }
    }

    private Visitor someone(RunningInstallation server, Role... roles) {
        return Visitor.signedIn(
                server.address(),
                AnotherLearner.inAClass(data.resolve("thetaprep.db"), "Somebody", roles)
                        .session());
    }

    @Test
    void an_author_sees_which_items_need_a_look_and_why() throws Exception {
        List<String> items = takenForm();
        try (RunningInstallation server = RunningInstallation.start(data)) {
            Visitor author = someone(server, Role.AUTHOR);
            String list = author.get("/items").body();
            assertThat(list)
                    .contains("of 20 items with enough answers need a look")
                    .contains(LEARNERS + " learners")
                    .contains("20 scored items");
            String first = author.get("/items/" + items.get(0)).body();
            assertThat(first)
                    .contains("need a look")
                    .contains("Check the key first")
                    .contains("Who took which option")
                    .contains("No calibration has estimated it yet");
            String looked = author.get("/items?show=look&sort=discrimination&order=ascending").body();
            assertThat(looked.indexOf("/items/" + items.get(0)))
                    .as("the item that only the weak have right comes first")
                    .isPositive()
                    .isLessThan(looked.indexOf("/items/" + items.get(1)) < 0
                            ? Integer.MAX_VALUE
                            : looked.indexOf("/items/" + items.get(1)));
            HttpResponse<byte[]> pdf = author.download("/items/" + items.get(0) + "/item.pdf");
            try (PDDocument document = Loader.loadPDF(pdf.body())) {
                assertThat(new PDFTextStripper().getText(document)).contains("Check the key first");
            }
            String csv = author.get("/items.csv?show=told&sort=item&order=ascending").body();
            assertThat(csv.lines()).hasSize(21);
            assertThat(csv).startsWith("item,task,question,answers,right,");
            assertThat(csv.lines().skip(1)).allMatch(line -> line.contains("," + LEARNERS + ","));
        }
    }

    @Test
    void an_item_with_too_few_answers_says_how_many_it_has_and_no_more() {
        takenForm();
        String unseen = ShippedPack.read().scorableItems().stream()
                .filter(item -> item.classification().task().domain() == 2)
                .findFirst()
                .orElseThrow()
                .id()
                .value();
        try (RunningInstallation server = RunningInstallation.start(data)) {
            Visitor instructor = someone(server, Role.INSTRUCTOR);
            assertThat(instructor.get("/items/" + unseen).body())
                    .contains("Too few answers: 0 of the 30 that a statement needs.")
                    .doesNotContain("What was counted");
            assertThat(instructor.get("/items?q=" + unseen).body()).contains("One item");
        }
    }

    @Test
    void learners_find_no_item_analysis_and_nobody_one_of_a_cohort_that_is_not_theirs() {
        List<String> items = takenForm();
        try (RunningInstallation server = RunningInstallation.start(data)) {
            Visitor learner = someone(server);
            Visitor operator = someone(server, Role.OPERATOR);
            for (String path : List.of(
                    "/items", "/items.csv", "/items/" + items.get(0), "/items/" + items.get(0) + "/item.pdf")) {
                assertThat(learner.get(path).statusCode()).isEqualTo(404);
                assertThat(operator.get(path).statusCode()).isEqualTo(404);
                assertThat(server.stranger().get(path).statusCode()).isEqualTo(401);
            }
            Visitor instructor = someone(server, Role.INSTRUCTOR);
            Visitor other = someone(server, Role.INSTRUCTOR);
            String cohort = instructor
                    .post("/cohorts", "name=Autumn")
                    .headers()
                    .firstValue("Location")
                    .orElseThrow()
                    .replaceFirst("^.*/", "");
            assertThat(instructor.get("/items?cohort=" + cohort).body())
                    .contains("Autumn alone: 0 learners")
                    .contains("nothing is claimed");
            assertThat(other.get("/items?cohort=" + cohort).statusCode()).isEqualTo(404);
            assertThat(other.get("/items.csv?cohort=" + cohort).statusCode()).isEqualTo(404);
            assertThat(other.get("/items/" + items.get(0) + "?cohort=" + cohort).statusCode())
                    .isEqualTo(404);
            assertThat(instructor.get("/items?cohort=" + UUID.randomUUID()).statusCode())
                    .isEqualTo(404);
            assertThat(instructor.get("/items?sort=nothing").statusCode()).isEqualTo(404);
            assertThat(instructor.get("/items/no-such-item").statusCode()).isEqualTo(404);
            assertThat(instructor.get("/items?q=%25%27%22%3Cscript%3E").body())
                    .contains("No item matches")
                    .doesNotContain("<script>");
        }
    }
}
