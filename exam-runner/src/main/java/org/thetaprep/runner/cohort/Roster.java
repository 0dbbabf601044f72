package org.thetaprep.runner.cohort;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.thetaprep.runner.account.Login;

/**
 * A roster: comma-separated values (RFC 4180; semicolons or tabs do as well) with a heading row that names the columns
 * {@code name} and {@code login} (or {@code email}); other columns are left alone. It is taken whole or not at all.
 *
 * @param entries the learners, if there is no problem
 * @param problems all that is wrong
 */
public record Roster(List<RosterEntry> entries, List<RosterProblem> problems) {

    /** The most learners. */
    public static final int MOST = 2_000;

    /** The most characters. */
    public static final int LONGEST = 300_000;

    private static final Set<String> NAMES = Set.of("name", "learner", "full name");
    private static final Set<String> LOGINS = Set.of("login", "email", "e-mail", "e-mail address", "email address");

    public Roster {
        entries = List.copyOf(entries);
        problems = List.copyOf(problems);
    }

    /** Reads a roster. */
    public static Roster read(String text) {
        List<RosterProblem> problems = new ArrayList<>();
        if (text.length() > LONGEST) {
            return refused(1, "The roster is longer than " + LONGEST + " characters.");
        }
        if (text.indexOf('\uFFFD') >= 0 || text.indexOf('\0') >= 0) {
            return refused(1, "This is not text in UTF-8. Save the table as CSV in UTF-8.");
        }
        List<RosterRow> rows = RosterRow.read(text.startsWith("\uFEFF") ? text.substring(1) : text, problems);
        if (rows.isEmpty()) {
            return refused(1, "The roster is empty. Its first row names the columns: name,login.");
        }
        List<String> heading = rows.get(0).cells().stream()
                .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
                .toList();
        int name = column(heading, NAMES);
        int login = column(heading, LOGINS);
        if (name < 0 || login < 0) {
            return refused(
                    rows.get(0).line(), "The first row names the columns; it needs one called name and one called login.");
        }
        if (rows.size() - 1 > MOST) {
            return refused(rows.get(MOST + 1).line(), "A roster has " + MOST + " learners at most.");
        }
        List<RosterEntry> entries = new ArrayList<>();
        Map<Login, Integer> lines = new HashMap<>();
        for (RosterRow row : rows.subList(1, rows.size())) {
            if (row.cells().size() != heading.size()) {
                problems.add(new RosterProblem(
                        row.line(),
                        "The row has " + row.cells().size() + " cells, and the heading has " + heading.size() + "."));
            } else {
                entry(row, row.cells().get(name), row.cells().get(login), problems)
                        .ifPresent(entry -> add(entry, entries, lines, problems));
            }
        }
        if (entries.isEmpty() && problems.isEmpty()) {
            problems.add(new RosterProblem(rows.get(0).line(), "There is nobody below the heading."));
        }
        return new Roster(problems.isEmpty() ? entries : List.of(), problems);
    }

    private static Roster refused(int line, String message) {
        return new Roster(List.of(), List.of(new RosterProblem(line, message)));
    }

    private static int column(List<String> heading, Set<String> names) {
        for (int column = 0; column < heading.size(); column++) {
            if (names.contains(heading.get(column))) {
                return column;
            }
        }
        return -1;
    }

    private static Optional<RosterEntry> entry(
            RosterRow row, String name, String login, List<RosterProblem> problems) {
        String called = name.strip().replaceAll("\\s+", " ");
        Optional<Login> with = Login.parse(login);
        if (called.isEmpty() || called.length() > 200 || called.chars().anyMatch(Character::isISOControl)) {
            problems.add(new RosterProblem(row.line(), "The name has to have 1 to 200 characters."));
        }
        if (with.isEmpty()) {
            problems.add(new RosterProblem(
                    row.line(),
                    login.isBlank()
                            ? "The login is missing."
                            : "“" + shortened(login) + "” cannot be a login: letters, digits and . _ - + ' @ can, without"
                                    + " spaces."));
        }
        return problems.stream().anyMatch(problem -> problem.line() == row.line())
                ? Optional.empty()
                : with.map(known -> new RosterEntry(row.line(), called, known));
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    private static void add(
            RosterEntry entry,
            List<RosterEntry> entries,
            Map<Login, Integer> lines,
            List<RosterProblem> problems) {
        Integer first = lines.putIfAbsent(entry.login(), entry.line());
        if (first == null) {
            entries.add(entry);
        } else {
            problems.add(new RosterProblem(
                    entry.line(), "The login " + entry.login() + " is on line " + first + " already."));
        }
    }
}
