package io.headwater.catalog;

import jakarta.servlet.DispatcherType;
import java.nio.file.Path;
import java.util.EnumSet;
import org.apache.iceberg.CatalogUtil;
import org.apache.iceberg.catalog.Catalog;
import org.apache.iceberg.rest.RESTCatalogServlet;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** Serves the catalog on loopback. Takes one argument, the file of {@link Configuration}. */
public final class CatalogServer {
  private CatalogServer() {}

  public static void main(String[] arguments) throws Exception {
    Configuration configuration = Configuration.read(Path.of(arguments[0]));
    Catalog catalog = CatalogUtil.buildIcebergCatalog("lake", configuration.catalog(), null);
    Server server = new Server();
    ServerConnector connector = new ServerConnector(server);
    connector.setHost("127.0.0.1");
    connector.setPort(configuration.port());
    server.addConnector(connector);
    server.setHandler(handler(configuration, catalog));
    server.setStopAtShutdown(true);
    server.start();
    server.join();
  }

  private static ServletContextHandler handler(Configuration configuration, Catalog catalog) {
    Tokens tokens = new Tokens(configuration.signingKey());
    Clients clients = new Clients(configuration.clients(), tokens);
    GrantedCatalog granted =
        new GrantedCatalog(catalog, tokens, new GrantsFile(configuration.grants()));
    ServletContextHandler handler = new ServletContextHandler(ServletContextHandler.NO_SESSIONS);
    handler.addFilter(
        new FilterHolder(new TokenFilter(tokens)), "/*", EnumSet.of(DispatcherType.REQUEST));
    handler.addServlet(new ServletHolder(new TokenServlet(clients)), TokenFilter.TOKEN_PATH);
    handler.addServlet(new ServletHolder(new RESTCatalogServlet(granted)), "/*");
    return handler;
  }
}
