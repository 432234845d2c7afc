# page: mine
