# page: public
