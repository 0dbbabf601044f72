package org.thetaprep.content;

import static com.tngtech.archunit.lang.conditions.ArchConditions.haveOnlyFinalFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.LocalDate;
import java.time.ZoneId;

@AnalyzeClasses(packages = "org.thetaprep.content", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String READER = "org.thetaprep.content.reader..";

    @ArchTest
    static final ArchRule the_content_model_needs_java_and_itself_alone = classes()
            .that()
            .resideOutsideOfPackage(READER)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.thetaprep.content..")
            .because("content is plain values that anyone can use without a library");

    @ArchTest
    static final ArchRule the_reader_alone_knows_the_yaml_library = classes()
            .that()
            .resideInAPackage(READER)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.thetaprep.content..", "tools.jackson..", "org.snakeyaml.engine..");

    @ArchTest
    static final ArchRule nobody_inside_needs_the_reader = noClasses()
            .that()
            .resideOutsideOfPackage(READER)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(READER);

    @ArchTest
    static final ArchRule only_the_reader_touches_files = noClasses()
            .that()
            .resideOutsideOfPackage(READER)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.io..", "java.nio..", "java.net..");

    @ArchTest
    static final ArchRule packages_have_no_cycles =
            slices().matching("org.thetaprep.content.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule values_cannot_change = classes()
            .that()
            .resideInAnyPackage(
                    "..exam..",
                    "..item..",
                    "..response..",
                    "..candidate..",
                    "..reference..",
                    "..problem..",
                    "..fact..",
                    "..mapping..")
            .and()
            .areNotInterfaces()
            .should()
            .haveModifier(JavaModifier.FINAL)
            .andShould(haveOnlyFinalFields());

    @ArchTest
    static final ArchRule packs_have_final_fields =
            classes().that().resideInAPackage("..pack..").should(haveOnlyFinalFields());

    @ArchTest
    static final ArchRule what_a_learner_sees_is_made_of_text_alone = classes()
            .that(areViews())
            .should()
            .onlyDependOnClassesThat(DescribedPredicate.describe(
                    "are plain Java, views, or the checks of constructors",
                    type -> type.getPackageName().startsWith("java.")
                            || type.isPrimitive()
                            || type.isArray()
                            || type.getSimpleName().equals("Require")
                            || type.getPackageName().equals("org.thetaprep.content.candidate")
                                    && !type.getSimpleName().equals("Presentation")))
            .because("a page that cannot name the key cannot leak it");

    @ArchTest
    static final ArchRule names_say_what_a_class_is = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Manager");

    @ArchTest
    static final ArchRule nothing_is_printed = noClasses()
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(Throwable.class, "printStackTrace");

    @ArchTest
    static final ArchRule nobody_reads_the_clock = noClasses()
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.time.Clock")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.time.Instant")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now", ZoneId.class)
            .because("facts carry days, but which day it is is handed in");

    @ArchTest
    static final ArchRule nobody_makes_a_source_of_randomness = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Random")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.SplittableRandom")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.security.SecureRandom")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.random.RandomGeneratorFactory")
            .orShould()
            .callMethod(Math.class, "random")
            .because("randomness is handed in");

    private static DescribedPredicate<JavaClass> areViews() {
        return DescribedPredicate.describe(
                "are views",
                type -> type.getPackageName().equals("org.thetaprep.content.candidate")
                        && (type.getSimpleName().endsWith("View")
                                || type.getSimpleName().startsWith("Candidate")
                                        && !type.getSimpleName().equals("CandidateItem")));
    }
}
