use Plack::App::File;
use Plack::Builder;
use Lemonldap::NG::Portal::Main;

builder {
    mount '/static' => Plack::App::File->new( root => '/usr/share/lemonldap-ng/portal/htdocs/static' )->to_app;
    mount '/javascript' => Plack::App::File->new( root => '/usr/share/javascript' )->to_app;
    mount '/' => Lemonldap::NG::Portal::Main->run( {} );
};
