package org.thetaprep.runner.reference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.thetaprep.content.exam.Service;

/** Which rows name which service. A longer name hides the shorter one within it. */
final class ServiceRows {

    private final Map<String, Service> byName = new LinkedHashMap<>();
    private final Pattern names;

    ServiceRows(List<Service> services) {
        for (Service service : services) {
            service.names().forEach(name -> byName.put(name, service));
        }
        String longestFirst = byName.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        this.names = longestFirst.isEmpty()
                ? Pattern.compile("(?!)")
                : Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + longestFirst + ")(?![\\p{L}\\p{N}])");
    }

    /** The services that a text names, in order of first mention. */
    Set<Service> in(String text) {
        Set<Service> found = new LinkedHashSet<>();
        Matcher matcher = names.matcher(text);
        while (matcher.find()) {
            found.add(byName.get(matcher.group()));
        }
        return found;
    }

    /** The services with the rows that name each, by the service's name; services that no row names are left out. */
    static Map<Service, List<ReferenceEntry>> of(List<ReferenceEntry> entries) {
        Map<String, Service> services = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Map<Service, List<ReferenceEntry>> rows = new LinkedHashMap<>();
        entries.forEach(entry -> entry.services().forEach(service -> services.put(bare(service), service)));
        services.values().forEach(service -> rows.put(service, new ArrayList<>()));
        entries.forEach(
                entry -> entry.services().forEach(service -> rows.get(service).add(entry)));
        return Collections.unmodifiableMap(rows);
    }

    /** A service's name without its maker's, by which people look it up. */
    static String bare(Service service) {
        return service.name().replaceFirst("^(?:Amazon|AWS) (?=\\S)", "");
    }

    /** A service's name in an address. */
    static String slug(Service service) {
        return service.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
}
