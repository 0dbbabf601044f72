package org.thetaprep.runner.platform.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Several modules that import each other, joined into one script, so that a browser asks once and what compresses well
 * together is compressed together. Each module but the first keeps its names to itself in a function of its own; comments
 * on lines of their own and indentation are left out.
 *
 * <p>It joins what our own modules are written in, and refuses all else: imports and exports each on one line, names
 * imported in braces from a module of the same folder, nothing exported by default or from elsewhere, no text that goes
 * over lines, no waiting outside of functions but in the first module.
 */
final class JoinedScript {

    private static final Pattern IMPORT =
            Pattern.compile("import \\{(?<names>[\\w, $]+)} from \"\\./(?<module>[a-z-]+\\.js)\";");
    private static final Pattern EXPORT =
            Pattern.compile("export (?<what>(?:async )?(?:function|class|const) (?<name>\\w+).*)");

    private final Map<String, String> modules;
    private final Set<String> open = new TreeSet<>();
    private final Map<String, String> done = new LinkedHashMap<>();

    private JoinedScript(Map<String, String> modules) {
        this.modules = modules;
    }

    /**
     * Joins a module and all that it needs.
     *
     * @param first the module that starts everything
     * @param modules the text of each module of its folder, by its file name
     * @return a script to be loaded as a module
     * @throws IllegalArgumentException if a module is not there, needs itself, or is not written as said above
     */
    static String join(String first, Map<String, String> modules) {
        JoinedScript script = new JoinedScript(modules);
        String start = script.body(first, new ArrayList<>());
        return String.join("\n", script.done.values()) + "\n" + start + "\n";
    }

    private void add(String module) {
        if (done.containsKey(module)) {
            return;
        }
        if (!open.add(module)) {
            throw new IllegalArgumentException(module + " needs itself");
        }
        List<String> exports = new ArrayList<>();
        String body = body(module, exports);
        done.put(
                module,
                "const " + variable(module) + " = (() => {\n" + body + "\nreturn {" + String.join(", ", exports)
                        + "};\n})();");
    }

    private String body(String module, List<String> exports) {
        String text = modules.get(module);
        if (text == null) {
            throw new IllegalArgumentException("there is no module " + module);
        }
        return withoutComments(text)
                .map(line -> plain(module, line, exports))
                .collect(Collectors.joining("\n"));
    }

    private static Stream<String> withoutComments(String text) {
        List<String> lines = new ArrayList<>();
        boolean inComment = false;
        for (String line : text.lines().map(String::strip).toList()) {
            inComment = inComment || line.startsWith("/*");
            if (!inComment && !line.isEmpty() && !line.startsWith("//")) {
                lines.add(line);
            }
            inComment = inComment && !line.endsWith("*/");
        }
        return lines.stream();
    }

    private String plain(String module, String line, List<String> exports) {
        if (line.chars().filter(letter -> letter == '`').count() % 2 != 0) {
            throw new IllegalArgumentException(module + " has a text over several lines: " + line);
        }
        if (line.startsWith("import")) {
            return imported(module, line);
        }
        if (line.startsWith("export")) {
            Matcher export = matcher(EXPORT, module, line);
            exports.add(export.group("name"));
            return export.group("what");
        }
        return line;
    }

    private String imported(String module, String line) {
        Matcher names = matcher(IMPORT, module, line);
        add(names.group("module"));
        return "const {" + names.group("names").replace(" as ", ": ") + "} = " + variable(names.group("module")) + ";";
    }

    private static Matcher matcher(Pattern pattern, String module, String line) {
        Matcher matcher = pattern.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(module + " cannot be joined: " + line);
        }
        return matcher;
    }

    private static String variable(String module) {
        return "module_" + module.replace(".js", "").replace('-', '_');
    }
}
