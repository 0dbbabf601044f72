package org.thetaprep.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What documents tell a reader to type or to open is there. */
class DocumentsTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern COMMAND =
            Pattern.compile("(?:`|^|/|&& |\" )thetaprep ([a-z][^`\\n|>#&]*)", Pattern.MULTILINE);
    private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--[a-z][a-z-]*");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s:]+)(?:#[^)]*)?\\)");

    private static List<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>();
        for (Path folder : List.of(ROOT.resolve("docs"), ROOT)) {
            try (Stream<Path> files = Files.walk(folder, folder.equals(ROOT) ? 1 : Integer.MAX_VALUE)) {
                files.filter(file -> file.toString().endsWith(".md")).forEach(documents::add);
            }
        }
        return documents;
    }

    /** What is wrong with a call of the program as it is written down; nothing where it could be typed so. */
    private static List<String> unknown(String call) {
        CommandLine command = Main.commandLine();
        List<String> problems = new ArrayList<>();
        for (String word : call.strip().split("\\s+")) {
            if (command.getSubcommands().containsKey(word)) {
                command = command.getSubcommands().get(word);
            }
        }
        if (command.getParent() == null) {
            problems.add(call + ": no such command");
        }
        CommandLine found = command;
        OPTION.matcher(call)
                .results()
                .map(MatchResult::group)
                .filter(option -> !found.getCommandSpec().optionsMap().containsKey(option))
                .forEach(option -> problems.add(call + ": no option " + option));
        return problems;
    }

    @Test
    void commands_and_their_options_are_those_of_the_program() throws IOException {
        List<String> calls = new ArrayList<>();
        for (Path document : documents()) {
            COMMAND.matcher(Files.readString(document)).results().map(call -> call.group(1)).forEach(calls::add);
        }
        assertThat(calls).hasSizeGreaterThan(40);
        assertThat(calls.stream().flatMap(call -> unknown(call).stream())).isEmpty();
    }

    @Test
    void a_command_or_an_option_that_is_not_there_would_be_noticed() {
        assertThat(unknown("fit --items items.csv --group groups.csv --output fit.csv")).isEmpty();
        assertThat(unknown("fit --groups")).hasSize(1);
        assertThat(unknown("fitting")).hasSize(1);
    }

    @Test
    void links_lead_to_files_that_are_there() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path document : documents()) {
            LINK.matcher(Files.readString(document))
                    .results()
                    .map(link -> link.group(1))
                    .filter(target -> !Files.exists(document.resolveSibling(target)))
                    .forEach(target -> broken.add(document + ": " + target));
        }
        assertThat(broken).isEmpty();
    }
}
