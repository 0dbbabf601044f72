package org.thetaprep.runner;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Random;

@AnalyzeClasses(packages = "org.thetaprep", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String RUNNER = "org.thetaprep.runner..";

    private static final DescribedPredicate<JavaClass> A_CORE = resideInAnyPackage(
                    "org.thetaprep.runner.account",
                    "org.thetaprep.runner.assembly",
                    "org.thetaprep.runner.assignment",
                    "org.thetaprep.runner.attempt",
                    "org.thetaprep.runner.audit",
                    "org.thetaprep.runner.analysis",
                    "org.thetaprep.runner.calibration",
                    "org.thetaprep.runner.cohort",
                    "org.thetaprep.runner.dispute",
                    "org.thetaprep.runner.drill",
                    "org.thetaprep.runner.drill.fsrs",
                    "org.thetaprep.runner.fairness",
                    "org.thetaprep.runner.gradebook",
                    "org.thetaprep.runner.home",
                    "org.thetaprep.runner.identity",
                    "org.thetaprep.runner.itembank",
                    "org.thetaprep.runner.knowledge",
                    "org.thetaprep.runner.live",
                    "org.thetaprep.runner.memory",
                    "org.thetaprep.runner.operation",
                    "org.thetaprep.runner.practice",
                    "org.thetaprep.runner.preview",
                    "org.thetaprep.runner.reference",
                    "org.thetaprep.runner.report",
                    "org.thetaprep.runner.run",
                    "org.thetaprep.runner.standing")
            .as("a feature's core");

    @ArchTest
    static final ArchRule measurement_knows_nothing_of_content_reports_or_the_product = noClasses()
            .that()
            .resideInAPackage("org.thetaprep.scoring..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.thetaprep.content..", "org.thetaprep.report..", RUNNER))
            .because("someone else should be able to use the engine alone");

    @ArchTest
    static final ArchRule content_knows_nothing_of_measurement_reports_or_the_product = noClasses()
            .that()
            .resideInAPackage("org.thetaprep.content..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.thetaprep.scoring..", "org.thetaprep.report..", RUNNER))
            .because("a pack can be read, linted and converted without a server");

    @ArchTest
    static final ArchRule reports_know_nothing_of_the_product = noClasses()
            .that()
            .resideInAPackage("org.thetaprep.report..")
            .should()
            .dependOnClassesThat(resideInAPackage(RUNNER))
            .because("a report is made of plain results, wherever they come from");

    @ArchTest
    static final ArchRule cores_see_neither_web_nor_database = noClasses()
            .that(A_CORE)
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "io.javalin..",
                    "io.pebbletemplates..",
                    "org.jdbi..",
                    "java.sql..",
                    "tools.jackson..",
                    "org.thetaprep.runner.platform..",
                    "org.thetaprep.runner.*.web..",
                    "org.thetaprep.runner.*.store.."))
            .because("what the product decides must be readable and testable without its edges");

    @ArchTest
    static final ArchRule only_the_web_edges_speak_http = noClasses()
            .that(resideInAPackage(RUNNER)
                    .and(DescribedPredicate.not(resideInAnyPackage("..web..", "org.thetaprep.runner.cli"))))
            .should()
            .dependOnClassesThat(resideInAnyPackage("io.javalin..", "io.pebbletemplates.."))
            .because("handlers translate, they never decide");

    @ArchTest
    static final ArchRule only_stores_speak_sql = noClasses()
            .that(resideInAPackage(RUNNER)
                    .and(DescribedPredicate.not(
                            resideInAnyPackage("..store..", "org.thetaprep.runner.platform.database"))))
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("org.jdbi..", "java.sql..", "com.zaxxer..", "org.flywaydb..", "org.sqlite.."))
            .because("a statement has one home");

    @ArchTest
    static final ArchRule routes_do_not_see_stores = noClasses()
            .that()
            .resideInAPackage("org.thetaprep.runner..web..")
            .should()
            .dependOnClassesThat(resideInAPackage("..store.."))
            .because("a route asks a service, which authorises");

    @ArchTest
    static final ArchRule the_exam_room_cannot_name_a_key = noClasses()
            .that()
            .resideInAPackage("org.thetaprep.runner.attempt.web")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "org.thetaprep.content.item", "org.thetaprep.content.pack", "org.thetaprep.content.reference"))
            .because("a page that cannot name the key cannot leak it");

    @ArchTest
    static final ArchRule time_and_chance_are_passed_in = noClasses()
            .that(resideInAPackage("org.thetaprep..")
                    .and(DescribedPredicate.not(resideInAPackage("org.thetaprep.runner.cli"))))
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(InstantSource.class, "system")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "getenv")
            .orShould()
            .callConstructor(Random.class)
            .orShould()
            .callMethod(Math.class, "random")
            .because("only the command line reads the clock, the environment, or makes a random source");

    @ArchTest
    static final ArchRule only_the_command_line_uses_standard_streams = noClasses()
            .that(resideInAPackage("org.thetaprep..")
                    .and(DescribedPredicate.not(resideInAPackage("org.thetaprep.runner.cli"))))
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("a library must not write over its caller's output");

    @ArchTest
    static final ArchRule no_class_is_named_for_having_no_purpose = noClasses()
            .that()
            .resideInAPackage("org.thetaprep..")
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .because("a name says what a thing is for");

    @ArchTest
    static final ArchRule packages_have_no_cycles =
            slices().matching("org.thetaprep.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule events_commands_and_decisions_are_values = classes()
            .that()
            .implement(resideInAPackage("org.thetaprep.runner.attempt")
                    .and(DescribedPredicate.describe(
                            "sealed",
                            type -> type.isInterface()
                                    && (type.getSimpleName().matches("AttemptEvent|AttemptCommand|Decision")))))
            .should()
            .beRecords();
}
