package org.thetaprep.runner.account.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.thetaprep.runner.account.Account;
import org.thetaprep.runner.account.Learner;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.account.Login;
import org.thetaprep.runner.account.LoginStore;
import org.thetaprep.runner.account.NewAccount;
import org.thetaprep.runner.account.Role;
import org.thetaprep.runner.account.Secret;
import org.thetaprep.runner.platform.database.Database;

/** Logins in the tables {@code login}, {@code account_role} and {@code sign_in_attempt}. */
public final class DatabaseLoginStore implements LoginStore {

    private static final String ACCOUNTS = "select " + AccountRows.COLUMNS + " from learner l" + AccountRows.JOINS;

    private static final List<Role> OF_A_FOUNDER = List.of(Role.INSTRUCTOR, Role.AUTHOR, Role.OPERATOR);

    private final Database database;

    /** @param database where the tables are */
    public DatabaseLoginStore(Database database) {
        this.database = database;
    }

    @Override
    public boolean isClass() {
        return database.read(AccountRows::isClass);
    }

    @Override
    public Optional<Account> account(LearnerId id) {
        return database.read(handle -> account(handle, id));
    }

    private static Optional<Account> account(Handle handle, LearnerId id) {
        return first(handle.createQuery(ACCOUNTS + "where l.id = :id").bind("id", id.toString()));
    }

    @Override
    public Optional<Account> account(Login login) {
        return database.read(handle ->
                first(handle.createQuery(ACCOUNTS + "where g.login = :login").bind("login", login.text())));
    }

    private static Optional<Account> first(Query query) {
        return AccountRows.accounts(query).stream().findFirst();
    }

    @Override
    public List<Account> accounts(Collection<LearnerId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return database.read(handle -> AccountRows.accounts(handle.createQuery(ACCOUNTS + "where l.id in (<ids>)")
                .bindList("ids", ids.stream().map(LearnerId::toString).toList())));
    }

    @Override
    public List<Account> accounts() {
        return database.read(handle -> AccountRows.accounts(
                handle.createQuery(ACCOUNTS + "where g.login is not null order by l.display_name, l.id")));
    }

    @Override
    public Optional<String> passwordHash(Login login) {
        return database.read(handle -> handle.createQuery("select password_hash from login where login = ?")
                .bind(0, login.text())
                .mapTo(String.class)
                .stream()
                .filter(hash -> hash != null)
                .findFirst());
    }

    @Override
    public Optional<Account> found(Optional<Secret> token, LearnerId newcomer, NewAccount founder, Instant now) {
        return database.write(handle -> {
            boolean admitted = token.map(shown -> AccountRows.useUp(handle, shown, now)).orElse(true);
            if (!admitted || AccountRows.isClass(handle)) {
                return Optional.empty();
            }
            LearnerId id = AccountRows.firstLearner(handle).map(Learner::id).orElseGet(() -> {
                AccountRows.add(handle, new Learner(newcomer, founder.name()), now);
                return newcomer;
            });
            handle.execute("update learner set display_name = ? where id = ?", founder.name(), id.toString());
            handle.execute(
                    "insert into login (learner_id, login, password_hash, changed_at) values (?, ?, ?, ?)",
                    id.toString(),
                    founder.login().text(),
                    founder.passwordHash(),
                    now.toEpochMilli());
            OF_A_FOUNDER.forEach(role -> give(handle, id, role, now));
            handle.execute("delete from session");
            return account(handle, id);
        });
    }

    @Override
    public boolean add(LearnerId id, String name, Login login, Instant now) {
        return database.write(handle -> {
            boolean taken = handle.createQuery("select count(*) from login where login = ?")
                            .bind(0, login.text())
                            .mapTo(Long.class)
                            .one()
                    > 0;
            if (taken) {
                return false;
            }
            AccountRows.add(handle, new Learner(id, name), now);
            handle.execute(
                    "insert into login (learner_id, login, changed_at) values (?, ?, ?)",
                    id.toString(),
                    login.text(),
                    now.toEpochMilli());
            return true;
        });
    }

    @Override
    public void rename(LearnerId id, String name) {
        database.write(handle ->
                handle.execute("update learner set display_name = ? where id = ?", name, id.toString()));
    }

    @Override
    public void setPassword(LearnerId id, String passwordHash, Instant now) {
        database.write(handle -> {
            handle.execute(
                    "update login set password_hash = ?, changed_at = ? where learner_id = ?",
                    passwordHash,
                    now.toEpochMilli(),
                    id.toString());
            AccountRows.endAll(handle, id);
            return id;
        });
    }

    @Override
    public void give(LearnerId id, Role role, Instant now) {
        database.write(handle -> give(handle, id, role, now));
    }

    private static int give(Handle handle, LearnerId id, Role role, Instant now) {
        return handle.execute(
                "insert into account_role (learner_id, role, since) values (?, ?, ?) on conflict do nothing",
                id.toString(),
                role.id(),
                now.toEpochMilli());
    }

    @Override
    public boolean take(LearnerId id, Role role) {
        return database.write(handle -> handle.createUpdate(
                                """
                        delete from account_role where learner_id = :id and role = :role
                        and (role <> 'operator'
                             or (select count(*) from account_role where role = 'operator') > 1)""")
                        .bind("id", id.toString())
                        .bind("role", role.id())
                        .execute()
                > 0);
    }

    @Override
    public int countAttempt(String subject, Instant now, Instant since) {
        return database.write(handle -> {
            handle.execute("delete from sign_in_attempt where at <= ?", since.toEpochMilli());
            handle.execute("insert into sign_in_attempt (subject, at) values (?, ?)", subject, now.toEpochMilli());
            return handle.createQuery("select count(*) from sign_in_attempt where subject = ?")
                    .bind(0, subject)
                    .mapTo(Integer.class)
                    .one();
        });
    }

    @Override
    public void forgetAttempts(String subject) {
        database.write(handle -> handle.execute("delete from sign_in_attempt where subject = ?", subject));
    }
}
