package org.thetaprep.scoring;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.thetaprep.scoring", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String SOLVER = "org.thetaprep.scoring.assembly.solver..";
    private static final String TABLE = "org.thetaprep.scoring.table..";

    @ArchTest
    static final ArchRule uses_the_language_and_mathematics_only = classes()
            .that()
            .resideOutsideOfPackages(SOLVER, TABLE)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "org.thetaprep.scoring..",
                    "java.lang..",
                    "java.util..",
                    "java.math..",
                    "org.apache.commons.math3..")
            .because("measurement is a library of its own: no content, no I/O, no framework");

    @ArchTest
    static final ArchRule tables_read_and_write_what_they_are_handed = classes()
            .that()
            .resideInAPackage(TABLE)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("org.thetaprep.scoring..", "java.lang..", "java.util..", "java.io")
            .andShould()
            .onlyDependOnClassesThat()
            .haveNameNotMatching("java\\.io\\.(File|RandomAccess).*")
            .because("opening files is the caller's part");

    @ArchTest
    static final ArchRule the_native_solver_has_one_door = noClasses()
            .that()
            .resideOutsideOfPackage(SOLVER)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.google.ortools..")
            .because("where its library cannot load, everything else must still run");

    @ArchTest
    static final ArchRule reads_no_clock_and_makes_no_randomness = noClasses()
            .should()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .callConstructor(java.util.Random.class)
            .orShould()
            .callConstructor(java.util.SplittableRandom.class)
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom")
            .orShould()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("the same input gives the same result; time and chance are passed in");

    @ArchTest
    static final ArchRule packages_have_no_cycles =
            slices().matching("org.thetaprep.scoring.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule names_say_what_a_class_is = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Manager");
}
