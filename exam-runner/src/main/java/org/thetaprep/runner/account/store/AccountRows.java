package org.thetaprep.runner.account.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;
import org.thetaprep.runner.account.Account;
import org.thetaprep.runner.account.Learner;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.account.Login;
import org.thetaprep.runner.account.Role;
import org.thetaprep.runner.account.Secret;
import org.thetaprep.runner.account.SessionLimits;

/** What the stores of accounts have in common: rows into accounts, sessions into rows. */
final class AccountRows {

    /** An account's columns, the first of a row; one row for each role, or one without. */
    static final String COLUMNS =
            """
            l.id, l.display_name, g.login, r.role,
            case when g.password_hash is null then 0 else 1 end as has_password""";

    /** What they come from, behind a table or join that brings {@code l}. */
    static final String JOINS =
            " left join login g on g.learner_id = l.id left join account_role r on r.learner_id = l.id ";

    static final RowMapper<Learner> LEARNER = (row, context) -> learner(row);

    static final RowMapper<Account> ONE_ROLE = (row, context) -> oneRole(row);

    private AccountRows() {}

    private static Learner learner(ResultSet row) throws SQLException {
        return new Learner(LearnerId.of(row.getString(1)), row.getString(2));
    }

    /** An account by one of its roles. */
    static Account oneRole(ResultSet row) throws SQLException {
        Set<Role> roles = EnumSet.of(Role.LEARNER);
        Optional.ofNullable(row.getString(4)).map(Role::of).ifPresent(roles::add);
        return new Account(
                learner(row),
                Optional.ofNullable(row.getString(3)).map(Login::new),
                row.getInt(5) == 1,
                roles);
    }

    /** The accounts of a query, in its order. */
    static List<Account> accounts(Query query) {
        Map<LearnerId, Account> accounts = new LinkedHashMap<>();
        query.map(ONE_ROLE).forEach(account -> accounts.merge(account.id(), account, AccountRows::withRolesOfBoth));
        return new ArrayList<>(accounts.values());
    }

    static Account withRolesOfBoth(Account one, Account other) {
        Set<Role> roles = EnumSet.copyOf(one.roles());
        roles.addAll(other.roles());
        return new Account(one.learner(), one.login(), one.hasPassword(), roles);
    }

    static Optional<Learner> firstLearner(Handle handle) {
        return handle.createQuery("select id, display_name from learner order by created_at, id limit 1")
                .map(LEARNER)
                .findOne();
    }

    static boolean isClass(Handle handle) {
        return handle.createQuery("select count(*) from (select 1 from login limit 1) as one_login")
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    static boolean useUp(Handle handle, Secret token, Instant now) {
        return handle.execute(
                        "update sign_in_token set used_at = ? where token_hash = ? and used_at is null and expires_at > ?",
                        now.toEpochMilli(),
                        token.hash(),
                        now.toEpochMilli())
                > 0;
    }

    static void add(Handle handle, Learner learner, Instant now) {
        handle.execute(
                "insert into learner (id, display_name, created_at) values (?, ?, ?)",
                learner.id().toString(),
                learner.displayName(),
                now.toEpochMilli());
    }

    static void open(Handle handle, Secret session, LearnerId learner, Instant now, SessionLimits limits) {
        handle.execute("delete from session where expires_at <= ?", now.toEpochMilli());
        handle.execute(
                """
                insert into session (token_hash, learner_id, created_at, expires_at, seen_at, idle_limit)
                values (?, ?, ?, ?, ?, ?)""",
                session.hash(),
                learner.toString(),
                now.toEpochMilli(),
                now.plus(limits.life()).toEpochMilli(),
                now.toEpochMilli(),
                limits.idle().toMillis());
    }

    static void endAll(Handle handle, LearnerId learner) {
        handle.execute("delete from session where learner_id = ?", learner.toString());
    }
}
