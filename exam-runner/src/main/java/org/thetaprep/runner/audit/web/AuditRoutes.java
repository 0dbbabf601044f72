package org.thetaprep.runner.audit.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.thetaprep.runner.account.Account;
import org.thetaprep.runner.account.AccountService;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.account.LoginService;
import org.thetaprep.runner.audit.AuditFilter;
import org.thetaprep.runner.audit.AuditRow;
import org.thetaprep.runner.audit.AuditService;
import org.thetaprep.runner.cohort.CohortId;
import org.thetaprep.runner.cohort.CohortService;
import org.thetaprep.runner.platform.web.Access;
import org.thetaprep.runner.platform.web.Feature;
import org.thetaprep.runner.platform.web.Pages;
import org.thetaprep.runner.platform.web.Parameters;

/** What was done, newest first, for operators. */
public final class AuditRoutes implements Feature {

    private static final int A_PAGE = 100;
    private static final int MOST_PEOPLE = 500;

    private final AuditService audit;
    private final AccountService accounts;
    private final LoginService logins;
    private final CohortService cohorts;
    private final Pages pages;
    private final DateTimeFormatter when;

    /**
     * @param audit what was done
     * @param accounts who people are
     * @param logins finds them by name
     * @param cohorts what cohorts are called
     * @param pages the templates
     * @param zone the time zone in which times are told
     */
    public AuditRoutes(
            AuditService audit,
            AccountService accounts,
            LoginService logins,
            CohortService cohorts,
            Pages pages,
            ZoneId zone) {
        this.audit = audit;
        this.accounts = accounts;
        this.logins = logins;
        this.cohorts = cohorts;
        this.pages = pages;
        this.when = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm:ss", Locale.ENGLISH)
                .withZone(zone);
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/audit", this::show, Access.OPERATOR);
    }

    /**
     * A row of the page.
     *
     * @param when when
     * @param who who did it
     * @param act what
     * @param whom to whom or what
     * @param change what stood before and after, in words
     */
    public record Line(String when, String who, String act, String whom, String change) {}

    private void show(Context ctx) {
        int page = Parameters.pageNumber(ctx);
        String act = parameter(ctx, "act");
        String who = parameter(ctx, "who");
        AuditFilter filter =
                new AuditFilter(Optional.of(act).filter(text -> !text.isEmpty()), people(who));
        List<AuditRow> rows = audit.newest(filter, (page - 1) * A_PAGE, A_PAGE);
        Map<String, String> names = names(rows);
        long count = audit.count(filter);
        Map<String, Object> model = new HashMap<>();
        model.put("nav", "");
        model.put("count", count);
        model.put("acts", audit.acts().stream().map(AuditRoutes::actOf).toList());
        model.put("act", act);
        model.put("who", who);
        model.put("rows", rows.stream().map(row -> line(row, names)).toList());
        model.put("earlier", (long) page * A_PAGE < count ? page + 1 : 0);
        model.put("later", page - 1);
        pages.show(ctx, "audit", model);
    }

    /**
     * Something that was ever done.
     *
     * @param id as rows name it
     * @param words as the page names it
     */
    public record Act(String id, String words) {}

    private static Act actOf(String id) {
        return new Act(id, words(id));
    }

    private static String words(String act) {
        return act.replace('-', ' ');
    }

    private static String parameter(Context ctx, String name) {
        return Parameters.ofQuery(ctx, name).strip();
    }

    /** The ids of those whose name or login holds a text, and the text itself, which may be an id or an address. */
    private Optional<Set<String>> people(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String sought = text.toLowerCase(Locale.ROOT);
        return Optional.of(Stream.concat(
                        Stream.of(text),
                        logins.accounts().stream()
                                .filter(account -> nameAndLogin(account).toLowerCase(Locale.ROOT).contains(sought))
                                .limit(MOST_PEOPLE)
                                .map(account -> account.id().toString()))
                .collect(Collectors.toSet()));
    }

    private Map<String, String> names(Collection<AuditRow> rows) {
        List<LearnerId> ids = rows.stream()
                .flatMap(row -> Stream.of(row.actor(), row.object(), row.was(), row.became()))
                .flatMap(Optional::stream)
                .distinct()
                .flatMap(text -> LearnerId.parse(text).stream())
                .toList();
        Map<String, String> names = new HashMap<>();
        for (LearnerId id : ids) {
            CohortId.parse(id.toString())
                    .flatMap(cohorts::nameOf)
                    .ifPresent(name -> names.put(id.toString(), "cohort " + name));
        }
        accounts.accounts(ids).values().forEach(account -> names.put(account.id().toString(), nameAndLogin(account)));
        return names;
    }

    private static String nameAndLogin(Account account) {
        return account.learner().displayName()
                + account.login().map(login -> " (" + login + ")").orElse("");
    }

    private Line line(AuditRow row, Map<String, String> names) {
        return new Line(
                when.format(row.at()),
                row.actor().map(id -> names.getOrDefault(id, id)).orElse("not known"),
                words(row.act()),
                row.object().map(id -> names.getOrDefault(id, id)).orElse(""),
                change(row, names));
    }

    private static String change(AuditRow row, Map<String, String> names) {
        return Stream.of(row.was(), row.became())
                .map(text -> text.map(id -> names.getOrDefault(id, id)).orElse(null))
                .filter(Objects::nonNull)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" → "));
    }
}
