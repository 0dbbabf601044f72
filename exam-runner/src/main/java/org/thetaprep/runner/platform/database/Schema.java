package org.thetaprep.runner.platform.database;

import java.util.Arrays;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** The tables of a database, by the version that its migrations brought them to. */
public final class Schema {

    /** The table in which the migrations are written down. */
    public static final String HISTORY = "flyway_schema_history";

    private Schema() {}

    private static FluentConfiguration configured(DataSource source) {
        return Flyway.configure(Schema.class.getClassLoader())
                .dataSource(source)
                .locations("classpath:db/migration");
    }

    /**
     * Brings tables up to date.
     *
     * @throws UnfitDatabase if a newer program made them
     */
    static void migrate(DataSource source) {
        Flyway flyway = configured(source).load();
        MigrationInfoService known = flyway.info();
        refuseNewer(known, Optional.ofNullable(known.current()).map(MigrationInfo::getVersion));
        flyway.migrate();
    }

    private static void refuseNewer(MigrationInfoService known, Optional<MigrationVersion> version) {
        MigrationVersion newest = newest(known);
        version.filter(there -> there.compareTo(newest) > 0).ifPresent(there -> {
            throw new UnfitDatabase("the data were made by a newer Thetaprep (tables of version " + there
                    + ", this program knows " + newest + "); use that program, or a backup from before it");
        });
    }

    private static MigrationVersion newest(MigrationInfoService known) {
        return Arrays.stream(known.all())
                .filter(migration -> !migration.getScript().isEmpty()
                        && !migration.getState().name().startsWith("FUTURE"))
                .map(MigrationInfo::getVersion)
                .max(MigrationVersion::compareTo)
                .orElseThrow();
    }

    /**
     * Makes the tables of a version in an empty database.
     *
     * @param address of the database
     * @param version of the tables
     * @throws UnfitDatabase if this program does not know the version
     */
    public static void make(DatabaseAddress address, String version) {
        DataSource source = Pools.of(address).writing();
        refuseNewer(configured(source).load().info(), Optional.of(MigrationVersion.fromVersion(version)));
        configured(source).target(version).load().migrate();
    }

    /**
     * Brings the tables of a database up to date.
     *
     * @param address of the database
     */
    public static void update(DatabaseAddress address) {
        migrate(Pools.of(address).writing());
    }

    /**
     * The version of a database's tables.
     *
     * @return nothing if it has none
     */
    public static Optional<String> version(DatabaseAddress address) {
        return Optional.ofNullable(
                        configured(Pools.of(address).reading()).load().info().current())
                .map(migration -> migration.getVersion().getVersion());
    }
}
