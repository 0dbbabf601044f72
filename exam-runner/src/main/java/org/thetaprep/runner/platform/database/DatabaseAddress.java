package org.thetaprep.runner.platform.database;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** Where the data of an installation are. */
public sealed interface DatabaseAddress {

    /**
     * Calls the case of this kind of database.
     *
     * @param cases what to do for each kind
     * @return what the case returned
     */
    <R> R match(Cases<R> cases);

    /** One function for each kind of database. */
    interface Cases<R> {
        R sqlite(SqliteFile address);

        R postgres(Postgres address);
    }

    /**
     * The embedded database, for one server.
     *
     * @param file made when it is missing; its folder exists and is writable
     */
    record SqliteFile(Path file) implements DatabaseAddress {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.sqlite(this);
        }

        @Override
        public String toString() {
            return file.toString();
        }
    }

    /**
     * A database of a PostgreSQL server, which several servers of the product may share.
     *
     * @param url as its JDBC driver takes it, without user and password
     * @param user who to be there; nothing for what the driver assumes
     * @param password of the user
     */
    record Postgres(String url, Optional<String> user, Optional<String> password) implements DatabaseAddress {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.postgres(this);
        }

        /** The address without its password. */
        @Override
        public String toString() {
            return url;
        }
    }

    /**
     * Reads an address of a PostgreSQL database.
     *
     * @param text {@code postgresql://[user[:password]@]host[:port]/database[?option=value…]}, or the same as a JDBC
     *     address
     * @return the address
     * @throws IllegalArgumentException if it is none, with what was expected; the message holds no password
     */
    static Postgres parse(String text) {
        String address = text.startsWith("jdbc:") ? text.substring("jdbc:".length()) : text;
        URI uri;
        try {
            uri = new URI(address);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(EXPECTED);
        }
        boolean isPostgres = "postgresql".equals(uri.getScheme()) || "postgres".equals(uri.getScheme());
        if (!isPostgres
                || uri.getHost() == null
                || uri.getRawPath() == null
                || uri.getRawPath().length() < 2) {
            throw new IllegalArgumentException(EXPECTED);
        }
        String url = "jdbc:postgresql://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort())
                + uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        Optional<String[]> who = Optional.ofNullable(uri.getRawUserInfo()).map(info -> info.split(":", 2));
        return new Postgres(
                url,
                who.map(parts -> decoded(parts[0])),
                who.filter(parts -> parts.length == 2).map(parts -> decoded(parts[1])));
    }

    /** What an address of a PostgreSQL database looks like. */
    String EXPECTED = "the database must be given as postgresql://user:password@host:5432/name";

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
