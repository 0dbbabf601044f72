package org.thetaprep.report;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;

@AnalyzeClasses(packages = "org.thetaprep.report", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule charts_are_drawn_in_one_place = noClasses()
            .that()
            .resideOutsideOfPackage("..report.chart..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.jfree..")
            .because("a chart library is replaced in one package or not at all");

    @ArchTest
    static final ArchRule documents_are_made_in_one_place = noClasses()
            .that()
            .resideOutsideOfPackage("..report.pdf..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.openhtmltopdf..", "org.apache.pdfbox..", "de.rototor..")
            .because("a document library is replaced in one package or not at all");

    @ArchTest
    static final ArchRule templates_are_filled_in_one_place = noClasses()
            .that()
            .resideOutsideOfPackage("..report.page..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.pebbletemplates..")
            .because("escaping is set up once");

    @ArchTest
    static final ArchRule reports_are_plain_values = classes()
            .that()
            .resideInAPackage("org.thetaprep.report")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("org.thetaprep.report", "java.lang..", "java.util..", "java.time..")
            .because("whoever fills a report needs nothing but strings and numbers");

    @ArchTest
    static final ArchRule words_know_only_reports = classes()
            .that()
            .resideInAPackage("org.thetaprep.report.words")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "org.thetaprep.report", "org.thetaprep.report.words", "java.lang..", "java.util..", "java.time..")
            .because("what is said does not depend on where it is shown");

    @ArchTest
    static final ArchRule nobody_reads_the_clock = noClasses()
            .should()
            .callMethodWhere(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                    com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching(
                            "now|currentTimeMillis|nanoTime")))
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class)
            .orShould()
            .callMethod(java.util.Calendar.class, "getInstance")
            .orShould()
            .callConstructor(java.util.Date.class)
            .because("the same report gives the same bytes");

    @ArchTest
    static final ArchRule packages_have_no_cycles =
            slices().matching("org.thetaprep.report.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nobody_writes_to_the_console = noClasses()
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("a library has no console");
}
